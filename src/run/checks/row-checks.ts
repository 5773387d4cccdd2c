import { broken, MOST_SAMPLES } from '../../checks/contract.ts';
import { type CheckResult, type Finding, noColumn, type OnFail } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import { rowChecksOf } from '../../checks/row-checks.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import { ConfigError, IngestError } from '../../core/errors.ts';
import { openExpression } from '../../expressions/index.ts';
import type { CsvReader } from '../../sinks/csv-reader.ts';
import { cellOf, keyText, type RowView, shown } from './row-cells.ts';

/** A check on rows, bound to the fields of one file. */
interface BoundCheck {
  readonly id: string;
  readonly check: string;
  readonly onFail: OnFail;
  readonly fault: string;
  readonly fields: readonly number[];
  holds(cells: readonly (string | undefined)[]): boolean;
  far?(text: string): number | undefined;
}

export interface RowChecks {
  /** Checks that cannot be judged: their column is not there, their SQL is none. */
  readonly broken: readonly CheckResult[];
  readonly checks: readonly BoundCheck[];
  /** Looks at a row; gives the checks that it does not fulfil. @param index of the row, from 0 @param blank fields that count as empty */
  see(reader: CsvReader, index: number, blank?: ReadonlySet<number>): readonly BoundCheck[];
  /** What was found so far, by id. */
  found(): Map<string, Finding>;
  close(): void;
}

export interface RowChecksOptions {
  readonly stream: string;
  readonly checks: ChecksOptions;
  readonly types: ColumnTypes;
  readonly view: RowView;
  /** Which of the checks count. */
  counts(onFail: OnFail): boolean;
}

/** Binds the checks on single rows, those in SQL included, to the columns of a file. */
export async function openRowChecks(options: RowChecksOptions): Promise<RowChecks> {
  const { view, counts } = options;
  const wrong: CheckResult[] = [];
  const bound: BoundCheck[] = [];
  const closers: (() => void)[] = [];
  for (const { column, id, check, onFail, fault, holds, far } of rowChecksOf(options.checks)) {
    if (!counts(onFail)) continue;
    const field = view.header.indexOf(column);
    if (field < 0) wrong.push(noColumn(check, onFail, column, view.header));
    else
      bound.push({
        id,
        check,
        onFail,
        fault,
        fields: [field],
        holds: ([text]) => holds(text),
        ...(far ? { far } : {}),
      });
  }
  for (const [i, { name, sql, on_fail }] of options.checks.expressions.entries()) {
    if (!counts(on_fail)) continue;
    const check = `expressions.${name}`;
    const what = `${options.stream}: checks.${check}`;
    try {
      const expression = await openExpression({
        sql,
        columns: view.header,
        types: options.types,
        what,
        isNullHeld: true,
      });
      const fields = expression.columns.map((column) => view.header.indexOf(column));
      closers.push(expression.close);
      bound.push({ id: check, check, onFail: on_fail, fault: `against ${sql}`, fields, holds: expression.holds });
    } catch (thrown) {
      if (!(thrown instanceof ConfigError)) throw thrown;
      const said = [thrown.message.replace(`${what}: `, ''), thrown.remedy].filter(Boolean).join('; ');
      wrong.push(broken(check, on_fail, said, ['checks', 'expressions', i, 'sql']));
    }
  }
  return { broken: wrong, checks: bound, ...watch(bound, view), close: () => closers.forEach((close) => void close()) };
}

interface Notes {
  failing: number;
  far: number;
  furthest: string | undefined;
  readonly samples: { key: string; value: string }[];
}

function watch(checks: readonly BoundCheck[], view: RowView): Pick<RowChecks, 'see' | 'found'> {
  const notes = new Map<BoundCheck, Notes>();
  const note = (one: BoundCheck, cells: readonly (string | undefined)[], reader: CsvReader, index: number): void => {
    const kept = notes.get(one) ?? { failing: 0, far: Number.NEGATIVE_INFINITY, furthest: undefined, samples: [] };
    notes.set(one, kept);
    kept.failing += 1;
    const far = cells[0] === undefined ? undefined : one.far?.(cells[0]);
    if (far !== undefined && far > kept.far) {
      kept.far = far;
      kept.furthest = shown(cells[0]!, view.redact);
    }
    if (kept.samples.length < MOST_SAMPLES)
      kept.samples.push({ key: keyText(reader, view, index), value: valueText(one, cells, view) });
  };
  return {
    see(reader, index, blank) {
      let failed: BoundCheck[] | undefined;
      for (const one of checks) {
        const cells = one.fields.map((field) => (blank?.has(field) ? undefined : cellOf(reader, field, view.fill)));
        if (isHeld(one, cells)) continue;
        note(one, cells, reader, index);
        failed ??= [];
        failed.push(one);
      }
      return failed ?? NONE;
    },
    found: () =>
      new Map([...notes].map(([one, { failing, furthest, samples }]) => [one.id, { failing, furthest, samples }])),
  };
}

/** SQL that stumbles over a value (a function of JSON over none) does not hold for it. */
function isHeld(one: BoundCheck, cells: readonly (string | undefined)[]): boolean {
  try {
    return one.holds(cells);
  } catch (thrown) {
    if (thrown instanceof IngestError) throw thrown;
    return false;
  }
}

const NONE: readonly BoundCheck[] = [];

/** The cell, or of an expression the cells that it reads, with their names. */
function valueText({ id, fields }: BoundCheck, cells: readonly (string | undefined)[], view: RowView): string {
  if (!id.startsWith('expressions.')) return shown(cells[0] ?? '', view.redact);
  return shown(fields.map((field, i) => `${view.header[field]}=${cells[i] ?? 'NULL'}`).join(', '), view.redact);
}
