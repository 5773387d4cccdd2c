import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { openWriter } from '../../core/durable-file.ts';
import { makeUntracked } from '../../core/untracked-folder.ts';
import { hash, hashKey, isEmptyField, type KeyPlan, planKey } from '../csv-key.ts';
import { type CsvReader, readHeader } from '../csv-reader.ts';
import { scan } from '../csv-scan.ts';

const HEAD_BYTES = 24;
const ENTRY_BYTES = 8;
const CHUNK = 1 << 20;

/** The hashes of the keys of data files, kept beside them so that a row is found without reading the files: 8 bytes a row. */
export interface KeyIndex {
  /** Calls back with the hash of every key of a data file; `read` gives the file as CSV where its index is missing or old. */
  each(path: string, read: () => Promise<string>, onKey: (low: number, high: number) => void): Promise<void>;
  /** Notes the keys of a file, of which `csv` is the content, as it will stand. */
  note(path: string, file: string, csv: string): Promise<void>;
}

/** @param folder where the indexes lie: a cache, made anew where it is gone */
export function openKeyIndex(folder: string, key: readonly string[], fill: Uint8Array, signal?: AbortSignal): KeyIndex {
  const indexOf = (path: string): string =>
    `${folder}/${createHash('sha256')
      .update(`${key.join('\0')}\n${path}`)
      .digest('hex')
      .slice(0, 32)}.keys`;
  const write = async (path: string, file: string, csv: string): Promise<void> => {
    makeUntracked(folder);
    const index = indexOf(path);
    const writer = openWriter(`${index}.tmp`);
    try {
      const head = headOf(file);
      writer.write(head, 0, head.length);
      const entry = Buffer.alloc(ENTRY_BYTES);
      const header = readHeader(csv) ?? [];
      await eachKey(csv, planKey(key, header, header, fill), signal, () => {
        entry.writeInt32LE(hash.low, 0);
        entry.writeInt32LE(hash.high, 4);
        writer.write(entry, 0, ENTRY_BYTES);
      });
      writer.sync();
    } finally {
      writer.close();
    }
    renameSync(`${index}.tmp`, index);
  };
  return {
    async each(path, read, onKey) {
      const index = indexOf(path);
      if (!isFresh(index, path)) await write(path, path, await read());
      readEntries(index, onKey);
    },
    note: write,
  };
}

/** Hashes the keys of a file's records; those without any part of the key are none. */
export async function eachKey(
  csv: string,
  plan: KeyPlan,
  signal: AbortSignal | undefined,
  onKey: (reader: CsvReader) => void,
): Promise<void> {
  await scan(csv, signal, (reader) => {
    if (plan.key.every((field) => isEmptyField(reader, field, plan.fill))) return;
    hashKey(reader, plan);
    onKey(reader);
  });
}

/** By what a file is told from what it was: size and time of its last change. A rename keeps both. */
function headOf(file: string): Buffer {
  const { size, mtimeNs } = statSync(file, { bigint: true });
  const head = Buffer.alloc(HEAD_BYTES);
  head.write('adipkey1', 0, 'latin1');
  head.writeBigInt64LE(size, 8);
  head.writeBigInt64LE(mtimeNs, 16);
  return head;
}

function isFresh(index: string, file: string): boolean {
  const found = Buffer.alloc(HEAD_BYTES);
  try {
    const fd = openSync(index, 'r');
    try {
      readSync(fd, found, 0, HEAD_BYTES, 0);
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
  return found.equals(headOf(file));
}

function readEntries(index: string, onKey: (low: number, high: number) => void): void {
  const fd = openSync(index, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  try {
    for (let at = HEAD_BYTES; ; ) {
      const read = readSync(fd, buffer, 0, CHUNK, at);
      const whole = read - (read % ENTRY_BYTES);
      if (whole === 0) return;
      for (let i = 0; i < whole; i += ENTRY_BYTES) onKey(buffer.readInt32LE(i), buffer.readInt32LE(i + 4));
      at += whole;
    }
  } finally {
    closeSync(fd);
  }
}
