import { renderText } from '../../core/template.ts';
import type { CsvReader } from '../../sinks/csv-reader.ts';
import { hashFile } from '../../sinks/finish.ts';
import type { WriteOptions } from '../../sinks/options.ts';
import { namesOf } from '../names.ts';
import { contentOf, REASONS, RUN, readAside } from './quarantine-file.ts';
import { cellOf, type RowView } from './row-cells.ts';

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

/** @param file the quarantine file as it stands; it need not exist */
export async function openQuarantine(file: string, view: RowView, run: string): Promise<Quarantine> {
  const key = view.key.map((field) => view.header[field]!);
  const aside = await readAside(file, key);
  for (const name of view.header) aside.columns.add(name);
  const touched = new Set<string>();
  let taken = 0;

  const cellsOf = (reader: CsvReader): Map<string, string> => {
    const cells = new Map<string, string>();
    view.header.forEach((name, field) => {
      const text = cellOf(reader, field, view.fill);
      if (text !== undefined) cells.set(name, text);
    });
    return cells;
  };
  return {
    get taken() {
      return taken;
    },
    put(reader, reasons) {
      taken += 1;
      const cells = cellsOf(reader).set(REASONS, reasons.join('; '));
      const id = aside.idOf(cells);
      touched.add(id);
      const before = aside.rows.get(id);
      if (before && contentOf(before) === contentOf(cells)) return;
      aside.add(cells.set(RUN, run));
    },
    release(reader) {
      if (aside.rows.size > 0) aside.remove(aside.idOf(cellsOf(reader)));
    },
    dropOthers() {
      for (const id of [...aside.rows.keys()]) if (!touched.has(id)) aside.remove(id);
    },
    async save(to) {
      const bytes = aside.save(to);
      return { sha256: await hashFile(to), rows: aside.rows.size, bytes };
    },
  };
}
