import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { collect } from '../core/collect.ts';

/** Characters of pages between two looks at the young space. */
const LOOK_EVERY = 512 * 1024;
/** Characters of pages between two looks at the whole heap. */
const FULL_LOOK_EVERY = 8 * 1024 * 1024;
/** Both halves of the young space. V8 lets it grow to four times as much, which makes hardly a run quicker and stays resident. */
const YOUNG_BYTES = 32 * 1024 * 1024;
/** A heap of less is left alone. */
const SPARE_BYTES = 64 * 1024 * 1024;

let chars = 0;
let looked = 0;
let fullyLooked = 0;
let isBounded = false;
let spare = SPARE_BYTES;

/**
 * Counts the pages that are made into trees, and keeps the process small while they come by the thousand. A tree lives for
 * milliseconds, but those that a young collection meets alive wait in the old heap, which V8 lets grow to many times its use.
 */
export function countTree(length: number): void {
  chars += length;
  if (!isBounded && chars - looked >= LOOK_EVERY) {
    looked = chars;
    boundYoungSpace();
  }
  if (chars - fullyLooked < FULL_LOOK_EVERY) return;
  fullyLooked = chars;
  if (getHeapStatistics().used_heap_size < spare) return;
  collect('major');
  spare = Math.max(SPARE_BYTES, 2 * getHeapStatistics().used_heap_size);
}

/** Its greatest size is settled when the process starts; how fast it grows is not. */
function boundYoungSpace(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if ((young?.space_size ?? 0) < YOUNG_BYTES) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  isBounded = true;
}
