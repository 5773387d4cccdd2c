import { constants, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { StreamError } from '../../core/errors.ts';
import { isInside, locateFile } from '../locate.ts';
import type { FindFiles, FoundFile, OpenFile } from './contract.ts';
import { byBytes, fixedPart, isPattern, matcher } from './pattern.ts';

export interface LocalPlace {
  readonly stream: string;
  readonly workspace: string;
  /** Folder, relative to the workspace. */
  readonly base: string;
  readonly allowOutside: boolean;
}

/** Files of this machine. */
export function localFiles(place: LocalPlace): FindFiles {
  const root = resolve(realpathSync(place.workspace), place.base);
  return async (path) => {
    const names = isPattern(path) ? namesLike(path, root, place) : [path];
    if (names.length === 0)
      throw new StreamError('no_files', `${place.stream}: no file matches ${path}`, {
        remedy: 'Look at the pattern and at `base`; ** stands for any number of folders.',
      });
    return names.map((name) => found(name, root, place));
  };
}

function namesLike(pattern: string, root: string, place: LocalPlace): string[] {
  const fixed = fixedPart(pattern);
  const begin = isAbsolute(pattern) ? `${fixed}/` : fixed;
  const matches = matcher(pattern);
  const isDeep = pattern.split('/').includes('**');
  const depth = pattern.split('/').length - (begin === '' ? 0 : begin.replace(/\/$/, '').split('/').length);
  const names: string[] = [];
  const walk = (folder: string, level: number): void => {
    for (const entry of list(resolve(root, folder), place)) {
      const name = folder === '' ? entry.name : join(folder, entry.name);
      // A link to a folder is not walked into: it may lead back to where it stands.
      if (entry.isDirectory()) {
        if (isDeep || level < depth) walk(name, level + 1);
      } else if (matches(name)) names.push(name);
    }
  };
  walk(begin, 1);
  return names.sort(byBytes);
}

function list(folder: string, { stream, workspace, allowOutside }: LocalPlace) {
  try {
    if (!allowOutside && !isInside(realpathSync(workspace), realpathSync(folder))) throw outside(stream, folder);
    return readdirSync(folder, { withFileTypes: true });
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    if (code === 'EACCES' || code === 'EPERM') throw denied(stream, folder, thrown);
    throw thrown;
  }
}

function found(name: string, root: string, { stream, workspace, allowOutside }: LocalPlace): FoundFile {
  const file = locateFile(workspace, resolve(root, name), allowOutside);
  if (typeof file !== 'string') {
    if (file.problem === 'outside') throw outside(stream, name);
    throw file.problem === 'missing'
      ? missing(stream, name)
      : new StreamError('not_a_file', `${stream}: ${name} is no ordinary file`, {
          remedy: 'Name a file, or a pattern.',
        });
  }
  const stats = statSync(file);
  const version = versionOf(stats);
  return { name, version, size: stats.size, open: () => openLocal(file, name, version, stream) };
}

/** Times alone would miss a second write within one tick of the clock, sizes alone one of the same length. */
const versionOf = ({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string =>
  `${size}-${mtimeMs}-${ino}`;

async function openLocal(file: string, name: string, version: string, stream: string): Promise<OpenFile> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? missing(stream, name, thrown) : denied(stream, name, thrown);
  }
  const { size } = await handle.stat();
  /** By the name, not the handle: a file that was replaced is another one. */
  const assertSame = (): void => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (!now) throw missing(stream, name);
    if (versionOf(now) !== version) throw changed(stream, name);
  };
  return {
    size,
    block: 1 << 20,
    async read(start, end) {
      const bytes = Buffer.allocUnsafe(end - start);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      assertSame();
      if (length < bytes.length) throw changed(stream, name);
      return bytes;
    },
    close: () => handle.close(),
  };
}

export const changed = (stream: string, name: string): StreamError =>
  new StreamError('file_changed', `${stream}: ${name} changed while it was read`, {
    remedy: 'Run again when nobody writes it: write files under another name and rename them when they are whole.',
  });

export const missing = (stream: string, name: string, cause?: unknown): StreamError =>
  new StreamError('file_missing', `${stream}: there is no file ${name}`, {
    cause,
    remedy: 'Correct `path`, or see why the file is gone.',
  });

const outside = (stream: string, name: string): StreamError =>
  new StreamError('file_outside', `${stream}: ${name} leads out of the workspace`, {
    remedy: 'If that is meant, set `allow_outside: true` on the source.',
  });

const denied = (stream: string, name: string, cause: unknown): StreamError =>
  new StreamError('file_denied', `${stream}: ${name} may not be read`, { cause, remedy: 'Look at its permissions.' });
