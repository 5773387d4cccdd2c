import { existsSync } from 'node:fs';
import { openWriter } from '../../core/durable-file.ts';
import { renderText } from '../../core/template.ts';
import { csvField } from '../../sinks/csv-quote.ts';
import { type CsvReader, fieldText, headerOf } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';
import { hashFile } from '../../sinks/finish.ts';
import type { WriteOptions } from '../../sinks/options.ts';
import { namesOf } from '../names.ts';
import { cellOf, type RowView } from './row-cells.ts';

/** Rows that the file keeps; the newest stay. */
export const MOST_KEPT = 10_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
const REASONS = '_reasons';
const RUN = '_run';

/** Where the rows of a stream go that checks take out, relative to the workspace. */
export function quarantinePath(
  { name, write }: { readonly name: string; readonly write: Pick<WriteOptions, 'quarantine'> },
  startedAt: number,
): string {
  return renderText(write.quarantine ?? '.adip/quarantine/{stream}.csv', namesOf(name, startedAt));
}

/** Rows that a check took out, as they are kept between runs. */
export interface Quarantine {
  /** A row is taken out. Of one that lies there already with the same reasons nothing changes. */
  put(reader: CsvReader, reasons: readonly string[]): void;
  /** A row holds: if it lies there from an earlier run, it leaves. */
  release(reader: CsvReader): void;
  /** Takes away what this run did not bring again: where a run brings everything, it is gone from the source. */
  dropOthers(): void;
  /** Rows of this run. */
  readonly taken: number;
  /** Writes what lies there now. */
  save(file: string): Promise<{ readonly sha256: string; readonly rows: number; readonly bytes: number }>;
}

interface Kept {
  readonly cells: ReadonlyMap<string, string>;
  readonly size: number;
}

/** @param file the quarantine file as it stands; it need not exist */
export async function openQuarantine(file: string, view: RowView, run: string): Promise<Quarantine> {
  const kept = new Map<string, Kept>();
  const columns = new Set<string>();
  const touched = new Set<string>();
  let size = 0;
  let taken = 0;
  const keyNames = view.key.map((field) => view.header[field]!);

  const remove = (id: string): void => {
    size -= kept.get(id)?.size ?? 0;
    kept.delete(id);
  };
  const add = (id: string, cells: ReadonlyMap<string, string>): void => {
    remove(id);
    const own = [...cells].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    kept.set(id, { cells, size: own });
    size += own;
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT && (size <= MOST_CHARACTERS || kept.size === 1)) break;
      remove(oldest);
    }
  };
  const idOf = (cells: ReadonlyMap<string, string>): string => {
    const key = keyNames.map((name) => cells.get(name) ?? '');
    return key.some((text) => text !== '') ? JSON.stringify(key) : contentOf(cells);
  };
  const cellsOf = (reader: CsvReader): Map<string, string> => {
    const cells = new Map<string, string>();
    view.header.forEach((name, field) => {
      const text = cellOf(reader, field, view.fill);
      if (text !== undefined) cells.set(name, text);
    });
    return cells;
  };

  if (existsSync(file)) {
    let header: string[] = [];
    await scan(
      file,
      undefined,
      (reader) => {
        const cells = new Map(
          header.map((name, field) => [name, fieldText(reader, field)]).filter(([, text]) => text !== '') as [
            string,
            string,
          ][],
        );
        add(idOf(cells), cells);
      },
      (reader) => {
        header = headerOf(reader);
        for (const name of header) columns.add(name);
      },
    );
  }
  for (const name of view.header) columns.add(name);
  for (const name of [REASONS, RUN]) columns.delete(name);

  return {
    get taken() {
      return taken;
    },
    put(reader, reasons) {
      taken += 1;
      const cells = cellsOf(reader).set(REASONS, reasons.join('; '));
      const id = idOf(cells);
      touched.add(id);
      const before = kept.get(id);
      if (before && contentOf(before.cells) === contentOf(cells)) return;
      add(id, cells.set(RUN, run));
    },
    release(reader) {
      if (kept.size > 0) remove(idOf(cellsOf(reader)));
    },
    dropOthers() {
      for (const id of [...kept.keys()]) if (!touched.has(id)) remove(id);
    },
    async save(to) {
      const header = [...columns, REASONS, RUN];
      const writer = openWriter(to);
      const writeLine = (texts: readonly string[]): void => {
        const bytes = Buffer.from(`${texts.map((text) => csvField(text).toString()).join(',')}\n`);
        writer.write(bytes, 0, bytes.length);
      };
      try {
        writeLine(header);
        for (const { cells } of kept.values()) writeLine(header.map((name) => cells.get(name) ?? ''));
        writer.sync();
      } finally {
        writer.close();
      }
      return { sha256: await hashFile(to), rows: kept.size, bytes: writer.length };
    },
  };
}

/** A row by all that stands in it, when and why it was taken out left aside as far as it is not said. */
function contentOf(cells: ReadonlyMap<string, string>): string {
  return JSON.stringify([...cells].filter(([name]) => name !== RUN).sort(([a], [b]) => (a < b ? -1 : 1)));
}
