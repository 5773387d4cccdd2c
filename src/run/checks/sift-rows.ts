import { type Finding, MOST_SAMPLES } from '../../checks/contract.ts';
import { isOfType } from '../../checks/values.ts';
import type { ColumnType } from '../../core/column-type.ts';
import { openWriter } from '../../core/durable-file.ts';
import { writeHeader } from '../../sinks/csv-project.ts';
import { csvField } from '../../sinks/csv-quote.ts';
import type { CsvReader } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';
import type { Quarantine } from './quarantine.ts';
import { cellOf, keyText, type RowView, shown } from './row-cells.ts';
import type { RowChecks } from './row-checks.ts';

/** What a pass over this run's rows looks for, and takes out. */
export interface SiftPlan {
  readonly view: RowView;
  /** Columns that are left out. */
  readonly dropped: ReadonlySet<string>;
  /** Columns that a row must not have. */
  readonly refused: readonly string[];
  /** Columns whose values must be of a type. */
  readonly typed: readonly { readonly column: string; readonly type: ColumnType }[];
  /** What becomes of a value of another type; `keep` counts it. */
  readonly ofOtherType: 'keep' | 'discard_row' | 'discard_value';
  readonly checks: RowChecks | undefined;
  readonly quarantine: Quarantine | undefined;
  readonly signal: AbortSignal;
}

export interface SiftedRows {
  readonly rows: number;
  readonly bytes: number;
  /** Of the file that was written: where its header ends. */
  readonly headerBytes: number;
  readonly columns: readonly string[];
  /** Rows of a change, by column, with samples. */
  readonly found: ReadonlyMap<string, Finding>;
  readonly seen: number;
}

const COMMA = 44;
const LF = 10;

/** Writes to `to` the rows of `from` that stay, in the same order. */
export async function siftRows(from: string, to: string, plan: SiftPlan): Promise<SiftedRows> {
  const { view, dropped, checks, quarantine } = plan;
  const fields = view.header.flatMap((name, field) => (dropped.has(name) ? [] : [field]));
  const columns = fields.map((field) => view.header[field]!);
  const fill = csvField(view.fill);
  const found = noteFindings(view);
  const blank = new Set<number>();
  const writer = openWriter(to);
  let rows = 0;
  let index = -1;

  const write = (reader: CsvReader): void => {
    fields.forEach((field, place) => {
      if (place > 0) writer.writeByte(COMMA);
      if (field >= reader.width || blank.has(field)) writer.write(fill, 0, fill.length);
      else writer.write(reader.bytes, reader.bounds[2 * field]!, reader.bounds[2 * field + 1]!);
    });
    writer.writeByte(LF);
    rows += 1;
  };
  try {
    writeHeader(columns, writer);
    const headerBytes = writer.length;
    await scan(from, plan.signal, (reader) => {
      index += 1;
      blank.clear();
      if (!isAdmitted(reader, index, plan, found, blank)) return;
      const broken = (checks?.see(reader, index, blank) ?? []).filter(({ onFail }) => onFail === 'quarantine');
      if (broken.length > 0 && quarantine) quarantine.put(reader, [...new Set(broken.map(({ check }) => check))]);
      else {
        quarantine?.release(reader);
        write(reader);
      }
    });
    writer.sync();
    return { rows, bytes: writer.length, headerBytes, columns, found: found.all, seen: index + 1 };
  } finally {
    writer.close();
  }
}

/** Whether the schema's contract lets a row in; cells that it empties go to `blank`. */
function isAdmitted(
  reader: CsvReader,
  index: number,
  { view, refused, typed, ofOtherType }: SiftPlan,
  found: ReturnType<typeof noteFindings>,
  blank: Set<number>,
): boolean {
  let isIn = true;
  for (const column of refused) {
    const text = cellOf(reader, view.header.indexOf(column), view.fill);
    if (text === undefined) continue;
    found.note(column, text, reader, index);
    isIn = false;
  }
  for (const { column, type } of typed) {
    const field = view.header.indexOf(column);
    const text = cellOf(reader, field, view.fill);
    if (text === undefined || isOfType(text, type)) continue;
    found.note(column, text, reader, index);
    if (ofOtherType === 'discard_row') isIn = false;
    else if (ofOtherType === 'discard_value') blank.add(field);
  }
  return isIn;
}

function noteFindings(view: RowView) {
  const all = new Map<string, { failing: number; samples: { key: string; value: string }[] }>();
  return {
    all,
    note(column: string, text: string, reader: CsvReader, index: number): void {
      const one = all.get(column) ?? { failing: 0, samples: [] };
      all.set(column, one);
      one.failing += 1;
      if (one.samples.length < MOST_SAMPLES)
        one.samples.push({ key: keyText(reader, view, index), value: shown(text, view.redact) });
    },
  };
}
