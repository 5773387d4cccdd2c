import type { Batch } from '../core/batch.ts';
import { Kind } from '../core/batch.ts';
import { createByteBuffer } from '../core/byte-buffer.ts';
import { openWriter } from '../core/durable-file.ts';
import { type CsvOptions, encodeHeader, encodeRows, type Layout, layoutOf } from './csv-encode.ts';
import { seeConstant, seeTypes } from './csv-types.ts';

/** How far a staged file is whole: plain JSON, saved in the checkpoint after `sync`. */
export interface StagePosition {
  readonly bytes: number;
  readonly rows: number;
  /** Columns in output order. */
  readonly columns: readonly string[];
  /** From which byte on records have how many columns; more than one entry where a column appeared late. */
  readonly widths: readonly { readonly at: number; readonly columns: number }[];
  /** Rows that have the key at all, and rows in which it is null, by column. */
  readonly present: readonly number[];
  readonly nulls: readonly number[];
  /** What values were seen, by column; see `typeSeen`. */
  readonly seen: readonly number[];
}

/** A CSV file in the making: pages are appended in order, durable at each `sync`. */
export interface CsvStage {
  /** Writes a page; returns the CSV bytes it took. */
  append(batch: Batch): number;
  /** Makes everything durable and tells how far that is. */
  sync(): StagePosition;
  /** How far it is by now, durable or not. */
  position(): StagePosition;
  /** Takes back what was appended behind a position. */
  rewind(to: StagePosition): void;
  close(): void;
}

export interface StageOptions extends CsvOptions {
  readonly file: string;
  /** Columns that come first whatever the pages show: those of the target as it stands. */
  readonly columns: readonly string[];
  /** Where an interrupted run left off; bytes behind it are cut away. */
  readonly from?: StagePosition | undefined;
}

export function openStage(options: StageOptions): CsvStage {
  const { from } = options;
  const writer = openWriter(options.file, from?.bytes ?? 0);
  const buffer = createByteBuffer();
  let columns = createColumnBook(from?.columns ?? options.columns, from);
  let widths = from ? [...from.widths] : [];
  let rows = from?.rows ?? 0;
  let layout: Layout | undefined;
  let laidOut: Pick<Batch, 'columns' | 'constants'> | undefined;

  const layOut = (batch: Batch): Layout => {
    columns.admit(batch);
    const isSame =
      layout !== undefined &&
      layout.positions.length === columns.names.length &&
      (laidOut?.columns === batch.columns || isSameList(laidOut?.columns, batch.columns)) &&
      laidOut?.constants === batch.constants;
    if (!isSame) {
      layout = layoutOf(batch, columns.names, options);
      laidOut = batch;
    }
    return layout!;
  };
  const noteWidth = (): void => {
    if (widths.length === 0 && columns.names.length > 0) {
      encodeHeader(columns.names, buffer);
      writer.write(buffer.bytes, 0, buffer.length);
      buffer.reset();
    }
    if (widths.at(-1)?.columns !== columns.names.length)
      widths.push({ at: writer.length, columns: columns.names.length });
  };
  const position = (): StagePosition => ({
    bytes: writer.length,
    rows,
    columns: [...columns.names],
    widths: [...widths],
    ...columns.counts(),
  });
  return {
    append(batch) {
      if (batch.rows === 0) return 0;
      const before = writer.length;
      const places = layOut(batch);
      if (columns.names.length === 0) return 0; // records without any key have nothing to write
      noteWidth();
      encodeRows(batch, places, options, buffer);
      writer.write(buffer.bytes, 0, buffer.length);
      buffer.reset();
      columns.count(batch, places);
      rows += batch.rows;
      return writer.length - before;
    },
    sync() {
      writer.sync();
      return position();
    },
    position,
    rewind(to) {
      writer.cut(to.bytes);
      columns = createColumnBook(to.columns, to);
      widths = [...to.widths];
      rows = to.rows;
      layout = undefined;
    },
    close: () => writer.close(),
  };
}

/** Pages of one decoder share their list; those of several agree where they have the same names at the same places. */
function isSameList(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && b.every((name, i) => name === a[i]);
}

/** The output's columns and how often each was there. */
function createColumnBook(initial: readonly string[], from: StagePosition | undefined) {
  const names = [...initial];
  const known = new Set(names);
  const present: number[] = names.map((_, column) => from?.present[column] ?? 0);
  const nulls: number[] = names.map((_, column) => from?.nulls[column] ?? 0);
  const seen: number[] = names.map((_, column) => from?.seen[column] ?? 0);
  const admitName = (name: string): void => {
    if (known.has(name)) return;
    known.add(name);
    names.push(name);
    present.push(0);
    nulls.push(0);
    seen.push(0);
  };
  return {
    names,
    admit(batch: Batch): void {
      for (const { name } of batch.constants) admitName(name);
      for (const position of batch.order) admitName(batch.columns[position]!);
    },
    count(batch: Batch, layout: Layout): void {
      const { kind, stride, rows } = batch;
      for (let column = 0; column < names.length; column++) {
        const position = layout.positions[column]!;
        if (position < 0) {
          const constant = batch.constants.find(({ name }) => name === names[column]);
          if (constant) {
            present[column]! += rows;
            seen[column] = seeConstant(seen[column]!, constant.value);
          }
          continue;
        }
        let missing = 0;
        let isNull = 0;
        for (let row = 0, cell = position; row < rows; row++, cell += stride) {
          const what = kind[cell]!;
          if (what === Kind.missing) missing += 1;
          else if (what === Kind.null) isNull += 1;
        }
        present[column]! += rows - missing;
        nulls[column]! += isNull;
        seen[column] = seeTypes(seen[column]!, batch, position);
      }
    },
    counts: () => ({ present: [...present], nulls: [...nulls], seen: [...seen] }),
  };
}

/** Whether records at the front of a staged file have fewer columns than its end. */
export function isRagged(position: StagePosition): boolean {
  return position.widths.length > 1;
}
