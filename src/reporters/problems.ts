import type { Problem, Report } from '../core/report.ts';
import { mentions } from './describe-event.ts';

export interface NamedProblem {
  /** Stream, page or destination that it concerns; undefined for the run itself. */
  readonly where: string | undefined;
  readonly problem: Problem;
}

/** All errors or all warnings of a report, wherever they stand in it; each once. */
export function problemsOf(report: Report, kind: 'errors' | 'warnings'): NamedProblem[] {
  const { streams, published } = report;
  const found: NamedProblem[] = [
    ...report[kind].map((problem) => ({ where: problem.page, problem })),
    ...streams.flatMap((stream) => stream[kind].map((problem) => ({ where: placeOf(stream.name, problem), problem }))),
  ];
  if (kind === 'errors') {
    if (published.git?.error) found.push({ where: 'git', problem: published.git.error });
    if (published.s3?.error) found.push({ where: 's3', problem: published.s3.error });
  } else {
    for (const problem of published.git?.left_out ?? []) found.push({ where: 'git', problem });
  }
  const seen = new Set<string>();
  return found.filter(({ problem: { code, message } }) => {
    const key = JSON.stringify([code, message]);
    return !seen.has(key) && seen.add(key);
  });
}

/** The stream and page, as far as the message does not name them itself. */
function placeOf(stream: string, { page, message }: Problem): string | undefined {
  const names = [stream, page].filter((name) => name !== undefined && !mentions(message, name));
  return names.length === 0 ? undefined : names.join(' ');
}
