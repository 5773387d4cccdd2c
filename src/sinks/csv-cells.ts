import type { FileWriter } from '../core/durable-file.ts';
import { csvField } from './csv-quote.ts';
import type { Source } from './csv-sources.ts';
import type { Cells, Version } from './csv-versions.ts';

/** Reads, compares and writes records as cells. */
export function openCells(
  header: readonly string[],
  columns: { readonly from: number; readonly to: number; readonly at: number },
  silent: readonly string[],
  fill: Uint8Array,
) {
  const filler = Buffer.from(fill).toString('latin1');
  const counted = header.flatMap((name, column) => (silent.includes(name) ? [] : [column]));
  const plain = (cell: string): string => {
    if (cell === filler) return '';
    const text = Buffer.from(cell, 'latin1').toString();
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  };
  const cellsOf = ({ reader, projection }: Source): Cells =>
    projection.fields.map((field) =>
      field < 0 || field >= reader.width
        ? filler
        : reader.bytes.toString('latin1', reader.bounds[2 * field]!, reader.bounds[2 * field + 1]!),
    );
  const isOther = (a: Cells, b: Cells, column: number): boolean =>
    a[column] !== b[column] && plain(a[column]!) !== plain(b[column]!);
  const timeCell = (text: string): string => (text === '' ? filler : csvField(text).toString('latin1'));
  const put = (line: string, to: FileWriter): void => {
    const bytes = Buffer.from(`${line}\n`, 'latin1');
    to.write(bytes, 0, bytes.length);
  };
  return {
    plain,
    cellsOf,
    textAt: (source: Source, column: number): string => plain(cellsOf(source)[column]!),
    versionOf(source: Source): Version {
      const cells = cellsOf(source);
      const from = plain(cells[columns.from]!);
      const at = columns.at < 0 ? from : plain(cells[columns.at]!) || from;
      return { cells, from, to: plain(cells[columns.to]!), at };
    },
    isSame: (a: Cells, b: Cells): boolean => !counted.some((column) => isOther(a, b, column)),
    differing: (a: Version | undefined, b: Version): string =>
      counted.flatMap((column) => (a && isOther(a.cells, b.cells, column) ? [header[column]!] : [])).join(', '),
    write({ cells, from, to }: Version, writer: FileWriter): void {
      const own = cells.map((cell, column) =>
        column === columns.from ? timeCell(from) : column === columns.to ? timeCell(to) : cell,
      );
      put(own.join(','), writer);
    },
    writeKey(cells: Cells, names: readonly string[], writer: FileWriter): void {
      const line = names.map((name) => cells[header.indexOf(name)]!).join(',');
      put(line === '' ? '""' : line, writer);
    },
  };
}
