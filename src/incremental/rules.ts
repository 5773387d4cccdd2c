import { isDateFormat } from './formats.ts';
import type { IncrementalOptions } from './options.ts';
import { createReckoning, distanceProblem, distanceRemedy } from './reckon.ts';
import { compare, nameOf } from './value.ts';

export type { IncrementalOptions } from './options.ts';

export interface IncrementalProblem {
  /** Of the `incremental:` block. */
  readonly key: string;
  readonly message: string;
  readonly remedy?: string;
}

/** What does not go together in an `incremental:` block, before anything is asked. */
export function incrementalProblems(options: IncrementalOptions): IncrementalProblem[] {
  const problems: IncrementalProblem[] = [];
  const { tryRead } = createReckoning(options, '');
  const [start, end] = [options.start, options.end].map((mark) =>
    mark === undefined ? undefined : tryRead(String(mark)),
  );
  for (const [key, mark, value] of [
    ['start', options.start, start],
    ['end', options.end, end],
  ] as const)
    if (mark !== undefined && !value)
      problems.push({ key, message: `"${mark}" is not written as format says: ${options.format}` });
  const order = start && end ? compare(start, end) : 0;
  if (start && end && order === undefined)
    problems.push({ key: 'end', message: `the start is ${nameOf(start)}, the end ${nameOf(end)}` });
  else if (order !== undefined && order > 0) problems.push({ key: 'end', message: 'the end lies before the start' });
  const example = start ?? end;
  const isDate = isDateFormat(options.format) ?? (example ? example.kind === 'time' : undefined);
  for (const key of ['lookback', 'window'] as const) {
    const by = options[key];
    const value = example ?? sampleOf(options.format);
    if (by === undefined || !value) continue;
    if (value.kind === 'text' || 'ms' in by !== (value.kind === 'time'))
      problems.push({ key, message: distanceProblem(value, by), remedy: distanceRemedy(value) });
  }
  if (options.window !== undefined && options.start === undefined)
    problems.push({ key: 'window', message: 'window needs start: the first window begins there' });
  else if (options.window !== undefined && isDate === false && options.end === undefined)
    problems.push({ key: 'window', message: 'windows of numbers need end: nothing else tells the last one' });
  if (options.window !== undefined && options.newest_first)
    problems.push({
      key: 'newest_first',
      message: 'windows are asked for oldest first: newest_first does not go with window',
    });
  if (options.param_format !== undefined && isDate === false)
    problems.push({ key: 'param_format', message: 'param_format is for cursors that are dates' });
  return problems;
}

/** What cursors of a format are like, where no start shows it. */
const sampleOf = (format: string | undefined) =>
  format === undefined
    ? undefined
    : format === 'text'
      ? ({ kind: 'text', value: '' } as const)
      : format === 'number'
        ? ({ kind: 'number', value: 0n, scale: 0 } as const)
        : ({ kind: 'time', ms: 0, ns: 0, repeated: 0, write: () => '' } as const);
