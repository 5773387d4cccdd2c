import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StreamError } from './errors.ts';

const FLUSH_AT = 1 << 20;

/** A file written front to back through one buffer, durable when `sync` returns. */
export interface FileWriter {
  /** Bytes written, buffered ones included. */
  readonly length: number;
  write(bytes: Uint8Array, start: number, end: number): void;
  writeByte(byte: number): void;
  /** Everything so far is on disk. @throws what an earlier write threw, if one did: a part of the file is missing. */
  sync(): void;
  /** Cuts off what stands behind `length`. */
  cut(length: number): void;
  close(): void;
}

/**
 * Opens `file` for writing at `length`: what stands behind it is cut off, so that a torn end of an earlier process vanishes.
 * @throws StreamError `disk_full`, `file_too_large`, `not_writable` with the file's name.
 */
export function openWriter(file: string, length = 0): FileWriter {
  const fd = told(file, () => openSync(file, length > 0 ? 'r+' : 'w'));
  if (length > 0) told(file, () => ftruncateSync(fd, length));
  const buffer = Buffer.allocUnsafe(FLUSH_AT);
  let held = 0;
  let flushed = length;
  /** Bytes that could not be written are gone from the buffer: whatever comes later, this file is not whole. */
  let broken: unknown;

  const put = (bytes: Uint8Array, start: number, end: number): void => {
    if (broken !== undefined) throw broken;
    let at = start;
    try {
      while (at < end) {
        const written = told(file, () => writeSync(fd, bytes, at, end - at, flushed));
        at += written;
        flushed += written;
      }
    } catch (thrown) {
      broken = thrown;
      throw thrown;
    }
  };
  const flush = (): void => {
    const amount = held;
    held = 0;
    put(buffer, 0, amount);
  };
  return {
    get length() {
      return flushed + held;
    },
    write(bytes, start, end) {
      if (end - start > FLUSH_AT - held) flush();
      if (end - start > FLUSH_AT) return put(bytes, start, end);
      buffer.set(bytes.subarray(start, end), held);
      held += end - start;
    },
    writeByte(byte) {
      if (held === FLUSH_AT) flush();
      buffer[held++] = byte;
    },
    sync() {
      flush();
      told(file, () => fdatasyncSync(fd));
    },
    cut(length) {
      flush();
      told(file, () => ftruncateSync(fd, length));
      flushed = length;
    },
    close() {
      closeSync(fd);
    },
  };
}

/** Replaces `file` in one step: a reader sees the old bytes or the new ones, also after a power cut. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  mkdirSync(dirname(file), { recursive: true });
  const writer = openWriter(temporary);
  try {
    writer.write(bytes, 0, bytes.length);
    writer.sync();
  } finally {
    writer.close();
  }
  moveFile(temporary, file);
}

/** Renames and makes the rename itself durable, which a plain rename is not. */
export function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  told(to, () => renameSync(from, to));
  syncDirectory(dirname(to));
}

function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return; // Windows cannot open a directory for fsync
  const fd = openSync(directory, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

const CAUSES: Record<string, [code: string, what: string, remedy: string]> = {
  ENOSPC: ['disk_full', 'the disk is full', 'Free space, or write fewer streams per job; nothing was replaced.'],
  EDQUOT: ['disk_full', 'the disk quota is used up', 'Free space; nothing was replaced.'],
  EFBIG: [
    'file_too_large',
    'the file would pass the size limit',
    'Raise the file size limit (ulimit -f), or split the stream; nothing was replaced.',
  ],
  EACCES: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
  EPERM: ['not_writable', 'permission is denied', 'Make the folder writable for the user that runs the ingestion.'],
  EROFS: ['not_writable', 'the file system is read-only', 'Choose a workspace on a writable file system.'],
  ENOTDIR: ['not_writable', 'a part of its path is a file, not a folder', 'Choose another path.'],
  EISDIR: ['not_writable', 'it is a folder', 'Choose another path.'],
};

function told<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const [code, what, remedy] = CAUSES[(thrown as NodeJS.ErrnoException).code ?? ''] ?? [];
    if (code === undefined) throw thrown;
    throw new StreamError(code, `cannot write ${file}: ${what}`, { cause: thrown, ...(remedy ? { remedy } : {}) });
  }
}
