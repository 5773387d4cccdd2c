import type { Range } from '../core/partition.ts';
import { formatCount } from '../core/units.ts';
import type { Foreseen } from '../run/trial/foresee.ts';

/** Which streams wait for which, where any do. */
export function orderText(levels: readonly (readonly string[])[]): string {
  if (levels.length < 2) return '';
  return `order: ${levels.map((level) => level.join(', ')).join(' → ')}\n\n`;
}

/** What a stream runs for, and from where on it asks. */
export function foreseenLines({
  partitions,
  incremental,
  resumes,
}: {
  readonly partitions?: Foreseen['partitions'] | undefined;
  readonly incremental?: Foreseen['incremental'] | undefined;
  readonly resumes?: string | undefined;
}): string[] {
  return [
    ...(resumes === undefined ? [] : [`goes on  at ${resumes} (an interrupted run)`]),
    ...(partitions ? [`runs for ${partitionText(partitions)}`] : []),
    ...(incremental ? [`since    ${sinceText(incremental)}`] : []),
  ];
}

function partitionText({ of, count, isOpen, examples }: NonNullable<Foreseen['partitions']>): string {
  const what = of.join(' × ');
  if (count === undefined) return `each of ${what}, of which nothing is here yet`;
  const some = examples.length === 0 ? '' : `: ${examples.join('; ')}${count > examples.length ? '; …' : ''}`;
  const due = isOpen ? ' that are due, and what this run changes of it' : '';
  return `${formatCount(count)} of ${what}${due}${some}`;
}

function sinceText({ field, cursors, ranges }: NonNullable<Foreseen['incremental']>): string {
  const known =
    cursors === 0
      ? 'nothing is delivered yet'
      : cursors === 1
        ? 'from its cursor on'
        : `${formatCount(cursors)} cursors`;
  const [first] = ranges;
  const windows = ranges.length > 1 ? `, ${formatCount(ranges.length)} windows` : '';
  return `${field} ${first ? rangeText(first) : 'up to the end: nothing is left'}${windows} (${known})`;
}

function rangeText({ start, end }: Range): string {
  if (start === undefined && end === undefined) return 'whole';
  return `${start ?? ''} … ${end ?? ''}`.trim();
}
