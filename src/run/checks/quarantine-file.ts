import { existsSync } from 'node:fs';
import { openWriter } from '../../core/durable-file.ts';
import { csvLine } from '../../sinks/csv-line.ts';
import { fieldText, headerOf } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';

/** Rows that the file keeps; the newest stay. */
export const MOST_KEPT = 10_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;
export const REASONS = '_reasons';
export const RUN = '_run';

/** The cells of a row that have a value, by column. */
type Cells = ReadonlyMap<string, string>;

/** The rows of a quarantine file, the newest last. */
export interface Aside {
  /** Columns of the rows, without those that say why and when. */
  readonly columns: Set<string>;
  readonly rows: ReadonlyMap<string, Cells>;
  /** What tells a row from others: its key, or where it has none all that stands in it. */
  idOf(cells: Cells): string;
  /** It is the newest one from now on; the oldest leave where there are too many. */
  add(cells: Cells): void;
  remove(id: string): void;
  /** Writes the file; how many bytes it has. */
  save(to: string): number;
}

/** @param file it need not exist */
export async function readAside(file: string | undefined, key: readonly string[]): Promise<Aside> {
  const rows = new Map<string, Cells>();
  const columns = new Set<string>();
  let size = 0;
  const aside: Aside = {
    columns,
    rows,
    idOf(cells) {
      const values = key.map((name) => cells.get(name) ?? '');
      return values.some((text) => text !== '') ? JSON.stringify(values) : textOf(cells, [REASONS, RUN]);
    },
    add(cells) {
      const id = aside.idOf(cells);
      aside.remove(id);
      rows.set(id, cells);
      size += sizeOf(cells);
      for (const oldest of rows.keys()) {
        if (rows.size <= MOST_KEPT && (size <= MOST_CHARACTERS || rows.size === 1)) break;
        aside.remove(oldest);
      }
    },
    remove(id) {
      size -= sizeOf(rows.get(id) ?? new Map());
      rows.delete(id);
    },
    save(to) {
      const header = [...columns].filter((name) => name !== REASONS && name !== RUN).concat(REASONS, RUN);
      const writer = openWriter(to);
      const write = (texts: readonly string[]): void => {
        const bytes = Buffer.from(csvLine(texts));
        writer.write(bytes, 0, bytes.length);
      };
      try {
        write(header);
        for (const cells of rows.values()) write(header.map((name) => cells.get(name) ?? ''));
        writer.sync();
      } finally {
        writer.close();
      }
      return writer.length;
    },
  };
  if (file === undefined || !existsSync(file)) return aside;
  let header: string[] = [];
  await scan(
    file,
    undefined,
    (reader) => {
      const cells = header.map((name, field): [string, string] => [name, fieldText(reader, field)]);
      aside.add(new Map(cells.filter(([, text]) => text !== '')));
    },
    (reader) => {
      header = headerOf(reader);
      for (const name of header) columns.add(name);
    },
  );
  return aside;
}

const sizeOf = (cells: Cells): number => [...cells].reduce((sum, [name, text]) => sum + name.length + text.length, 0);

/** A row by all that stands in it, when it was taken out left aside. */
export const contentOf = (cells: Cells): string => textOf(cells, [RUN]);

const textOf = (cells: Cells, without: readonly string[]): string =>
  JSON.stringify([...cells].filter(([name]) => !without.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** On top of what another run pushed first: theirs, with what our run put aside, and without what it found to hold. */
export async function rebaseQuarantine(
  files: {
    readonly base: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
  },
  key: readonly string[],
): Promise<void> {
  const [base, ours, merged] = [
    await readAside(files.base, key),
    await readAside(files.ours, key),
    await readAside(files.theirs, key),
  ];
  for (const name of ours.columns) merged.columns.add(name);
  for (const id of base.rows.keys()) if (!ours.rows.has(id)) merged.remove(id);
  for (const [id, cells] of ours.rows) {
    const before = base.rows.get(id);
    if (before === undefined || contentOf(before) !== contentOf(cells)) merged.add(cells);
  }
  merged.save(files.out);
}
