import type { ColumnType, ColumnTypes } from '../core/column-type.ts';
import { isJson } from '../core/json.ts';
import { isFiller } from './cell-text.ts';
import { type CsvReader, fieldText, headerOf } from './csv-reader.ts';
import { scan } from './csv-scan.ts';
import { type DoubleText, watchDoubles } from './double-text.ts';

/** How a column stands in a Parquet file. */
export type Physical = 'int64' | 'double' | 'boolean' | 'json' | 'text';

export interface ParquetColumn {
  readonly name: string;
  readonly physical: Physical;
  /** Of doubles: how their texts are written. */
  readonly text?: DoubleText | undefined;
}

interface Watch {
  see(text: string): void;
  found(): Omit<ParquetColumn, 'name'>;
}

const INT64 = 2n ** 63n;
const TEXT: Omit<ParquetColumn, 'name'> = { physical: 'text' };

/**
 * The columns of a CSV file as Parquet can hold them without losing a digit: what does not fit the type as a whole
 * (whole numbers beyond 64 bits, numbers with zeros of their own each) stays text. One pass over the file.
 */
export async function planParquet(
  csv: string,
  options: { readonly types: ColumnTypes; readonly fill: string; readonly signal?: AbortSignal | undefined },
): Promise<ParquetColumn[]> {
  const filler = Buffer.from(options.fill);
  let names: string[] = [];
  let watches: Watch[] = [];
  await scan(
    csv,
    options.signal,
    (reader) => {
      for (let field = 0; field < watches.length; field++) {
        const watch = watches[field]!;
        if (watch !== NO_WATCH && hasValue(reader, field, filler)) watch.see(fieldText(reader, field));
      }
    },
    (header) => {
      names = headerOf(header);
      watches = names.map((name) => watchOf(options.types[name]));
    },
  );
  return names.map((name, field) => ({ name, ...watches[field]!.found() }));
}

export const hasValue = (reader: CsvReader, field: number, filler: Buffer): boolean =>
  field < reader.width && !isFiller(reader, field, filler);

const NO_WATCH: Watch = { see() {}, found: () => TEXT };

function watchOf(type: ColumnType | undefined): Watch {
  if (type === 'integer') return watchAll('int64', isInt64);
  if (type === 'boolean') return watchAll('boolean', (text) => text === 'true' || text === 'false');
  if (type === 'json') return watchAll('json', isJson);
  if (type !== 'number') return NO_WATCH;
  const doubles = watchDoubles();
  const found = (): Omit<ParquetColumn, 'name'> => {
    const text = doubles.found();
    return text === undefined ? TEXT : { physical: 'double', text };
  };
  return { see: doubles.see, found };
}

function watchAll(physical: Physical, fits: (text: string) => boolean): Watch {
  let all = true;
  return {
    see(text) {
      all &&= fits(text);
    },
    found: () => (all ? { physical } : TEXT),
  };
}

function isInt64(text: string): boolean {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) return false;
  if (text.length < 19) return true;
  const value = BigInt(text);
  return value < INT64 && value >= -INT64;
}
