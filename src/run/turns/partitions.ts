import type { ColumnTypes } from '../../core/column-type.ts';
import { typedValue } from '../../core/column-type.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { suggest } from '../../core/nearest.ts';
import { type Partition, partitionKey } from '../../core/partition.ts';
import { openExpression } from '../../expressions/index.ts';
import { unguard } from '../../sinks/csv-guard.ts';
import { type CsvReader, fieldText, headerOf, openCsv } from '../../sinks/csv-reader.ts';
import { eachRecord } from '../../sinks/csv-scan.ts';

/** Records of a stream as a plain CSV file with a header. */
export interface Rows {
  readonly file: string;
  readonly types: ColumnTypes;
  /** What stands for no value. */
  readonly fill: string;
  /** Texts that look like formulas stand behind a mark, which is none of the value. */
  readonly isGuarded?: boolean;
  /** Column that has no value in the rows that count: versions that ended and rows that are gone have no partition. */
  readonly ended?: string | undefined;
}

export interface Wanted {
  readonly stream: string;
  readonly parent: string;
  /** Columns of the parent whose values make a partition, and the names under which templates see them. */
  readonly columns: readonly string[];
  readonly names: readonly string[];
  readonly where: string | undefined;
}

export interface Found {
  /** Each once, in the order of the rows. */
  readonly values: readonly Partition['values'][];
  /** Records that count but lack one of the columns. */
  readonly incomplete: number;
}

/** The partitions of a parent's records. @throws ConfigError for a condition or a column that does not fit them */
export async function partitionsIn(rows: Rows, wanted: Wanted, signal?: AbortSignal): Promise<Found> {
  const reader = openCsv(rows.file);
  try {
    if (!reader.next()) return { values: [], incomplete: 0 };
    const header = headerOf(reader);
    const fields = wanted.columns.map((column) => fieldOf(column, header, wanted));
    const filter = await openFilter(rows, header, wanted);
    const ended = rows.ended === undefined ? -1 : header.indexOf(rows.ended);
    const unique = new Map<string, Partition['values']>();
    let incomplete = 0;
    await eachRecord(
      reader,
      () => {
        if (ended >= 0 && cellOf(reader, ended, rows) !== undefined) return;
        if (filter && !filter.holds(reader)) return;
        const texts = fields.map((field) => cellOf(reader, field, rows));
        if (texts.includes(undefined)) {
          incomplete += 1;
          return;
        }
        const values = Object.fromEntries(
          wanted.names.map((name, i): [string, Json] => [name, typedValue(texts[i]!, rows.types[wanted.columns[i]!])]),
        );
        unique.set(partitionKey({ values }), values);
      },
      signal,
    );
    filter?.close();
    return { values: [...unique.values()], incomplete };
  } finally {
    reader.close();
  }
}

function fieldOf(column: string, header: readonly string[], { stream, parent }: Wanted): number {
  const field = header.indexOf(column);
  if (field >= 0) return field;
  throw new ConfigError('unknown_column', `${stream}: ${parent} has no column "${column}", which its templates name`, {
    stream,
    remedy: suggest(column, header) ?? `Its columns are ${header.slice(0, 20).join(', ')}.`,
  });
}

async function openFilter(rows: Rows, header: readonly string[], { stream, where }: Wanted) {
  if (where === undefined) return undefined;
  const { types } = rows;
  const expression = await openExpression({ sql: where, columns: header, types, what: `${stream}: for_each.where` });
  const fields = expression.columns.map((name) => header.indexOf(name));
  return {
    holds: (reader: CsvReader) => expression.holds(fields.map((field) => cellOf(reader, field, rows))),
    close: () => expression.close(),
  };
}

/** A cell's text; undefined where it has no value. */
function cellOf(reader: CsvReader, field: number, { fill, isGuarded }: Rows): string | undefined {
  if (field >= reader.width) return undefined;
  const text = fieldText(reader, field);
  if (text === '' || text === fill) return undefined;
  return isGuarded ? unguard(text) : text;
}
