import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUntracked } from '../core/untracked-folder.ts';

/** A page that shows why something is not as it should be, for a person to look at. */
export interface Snapshot {
  /** What it shows: `blocked`, `no_rows`, `missing_price`, … */
  readonly kind: string;
  readonly url: string;
  /** Files, relative to the workspace: the HTML, and a picture where a browser was used. */
  readonly files: readonly string[];
}

/** Snapshots of one stream: the first of each kind, in `.adip/snapshots/` (never committed). */
export interface Snapshots {
  wants(kind: string): boolean;
  keep(kind: string, url: string, html: string | Uint8Array, screenshot?: Uint8Array): void;
  list(): readonly Snapshot[];
  /** Takes away what an earlier run left. */
  clear(): void;
}

/** Larger pages are cut: the first part tells enough. */
const LARGEST = 5 * 1024 * 1024;
const MOST = 20;

export function openSnapshots(stateFolder: string, stream: string): Snapshots {
  const folder = join(stateFolder, 'snapshots', stream);
  const indexFile = join(folder, 'index.json');
  const kept: Snapshot[] = readIndex(indexFile);
  const wants = (kind: string): boolean =>
    kind !== '' && kept.length < MOST && !kept.some((snapshot) => snapshot.kind === kind);
  return {
    wants,
    keep(kind, url, html, screenshot) {
      if (!wants(kind)) return;
      makeUntracked(join(stateFolder, 'snapshots'));
      mkdirSync(folder, { recursive: true });
      const name = kind.replace(/[^\w-]+/g, '_').slice(0, 80);
      const path = (end: string): string => `.adip/snapshots/${stream}/${name}.${end}`;
      writeFileSync(join(folder, `${name}.html`), html.slice(0, LARGEST), { mode: 0o600 });
      if (screenshot) writeFileSync(join(folder, `${name}.png`), screenshot, { mode: 0o600 });
      kept.push({ kind, url, files: [path('html'), ...(screenshot ? [path('png')] : [])] });
      writeFileSync(indexFile, JSON.stringify(kept));
    },
    list: () => [...kept],
    clear() {
      rmSync(folder, { recursive: true, force: true });
      kept.length = 0;
    },
  };
}

/** What this stream kept before it was interrupted. */
function readIndex(file: string): Snapshot[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Snapshot[];
  } catch {
    return [];
  }
}
