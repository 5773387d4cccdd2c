import type { Batch } from './batch.ts';
import type { Columns } from './batch-columns.ts';
import { StreamError } from './errors.ts';

/** The arrays of one page while it is filled. They are recycled, because making and zeroing them costs as much as reading. */
export interface Tape {
  /** Holds the page and, behind it, `SLACK` zero bytes: scanners stop at them without asking for the end. */
  bytes: Buffer;
  /** The same memory, for looking at four bytes at once. */
  view: DataView;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** Cells per row. */
  stride: number;
  /** Rows that the arrays have room for. */
  room: number;
}

export const SLACK = 8;
/** Cells of one page above which a source is taken to put data into key names. */
const MAX_CELLS = 2 ** 25;
/** Larger buffers are left to the collector instead of being kept for the next page. */
const KEEP_BYTES = 16 * 2 ** 20;
const KEEP_TAPES = 64;
/** One list for all pages, so that who caches a layout sees that nothing changed. */
const NO_CONSTANTS: Batch['constants'] = [];

export interface Tapes {
  /** An empty tape with room for `length` bytes; every cell is missing. */
  take(length: number): Tape;
  /** The finished page. */
  finish(tape: Tape, rows: number, order: readonly number[]): Batch;
  /** Takes a page's arrays back; the batch must not be read afterwards. A second call does nothing. */
  release(batch: Batch): void;
}

/** The tapes of one stream: they remember how wide and how long the last page was. */
export function createTapes(columns: Columns): Tapes {
  const free: Tape[] = [];
  const owners = new WeakMap<Batch, Tape>();
  let lastRows = 64;
  return {
    take(length) {
      const tape = free.pop() ?? emptyTape();
      if (tape.bytes.length < length + SLACK) {
        tape.bytes = Buffer.allocUnsafeSlow(Math.ceil((length * 1.125) / 4096) * 4096 + SLACK);
        tape.view = viewOf(tape.bytes);
      }
      tape.bytes.fill(0, length, length + SLACK);
      const stride = Math.max(tape.stride, roundUp(columns.count));
      if (stride !== tape.stride || tape.room < lastRows) allocate(tape, stride, lastRows);
      else tape.kind.fill(0);
      return tape;
    },
    finish(tape, rows, order) {
      lastRows = Math.max(16, rows);
      const { bytes, kind, start, end, stride } = tape;
      const batch: Batch = {
        bytes,
        rows,
        stride,
        columns: columns.names(),
        order,
        kind,
        start,
        end,
        constants: NO_CONSTANTS,
      };
      owners.set(batch, tape);
      return batch;
    },
    release(batch) {
      const tape = owners.get(batch);
      owners.delete(batch);
      if (tape && tape.bytes.length <= KEEP_BYTES && free.length < KEEP_TAPES) free.push(tape);
    },
  };
}

const roundUp = (columns: number) => Math.max(8, Math.ceil(columns / 8) * 8);

const NOTHING = Buffer.allocUnsafeSlow(SLACK).fill(0);

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const emptyTape = (): Tape => ({
  bytes: NOTHING,
  view: viewOf(NOTHING),
  kind: new Uint8Array(0),
  start: new Int32Array(0),
  end: new Int32Array(0),
  stride: 8,
  room: 0,
});

function allocate(tape: Tape, stride: number, room: number): void {
  const cells = stride * room;
  if (cells > MAX_CELLS)
    throw new StreamError('too_many_columns', `a page of ${room} records has ${stride} columns or more`, {
      remedy: 'Keys seem to carry data: limit flatten.depth, or keep named columns with "only".',
    });
  tape.kind = new Uint8Array(cells);
  tape.start = new Int32Array(cells);
  tape.end = new Int32Array(cells);
  tape.stride = stride;
  tape.room = room;
}

/** Makes room for more rows; what is there stays. */
export function lengthen(tape: Tape): void {
  const { kind, start, end } = tape;
  allocate(tape, tape.stride, Math.max(64, tape.room * 2));
  tape.kind.set(kind);
  tape.start.set(start);
  tape.end.set(end);
}

/** Makes room for at least `columns` cells per row; what is there stays. */
export function widen(tape: Tape, columns: number): void {
  const { kind, start, end, stride, room } = tape;
  allocate(tape, roundUp(Math.max(columns, Math.ceil(stride * 1.5))), room);
  for (let row = 0; row < room; row++) {
    const from = row * stride;
    tape.kind.set(kind.subarray(from, from + stride), row * tape.stride);
    tape.start.set(start.subarray(from, from + stride), row * tape.stride);
    tape.end.set(end.subarray(from, from + stride), row * tape.stride);
  }
}
