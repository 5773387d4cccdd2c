import { ConfigError } from '../core/errors.ts';

/** Where a thing stands in the config's text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a config, or that this release cannot run. */
export interface Problem {
  /** Cause for machines: `unknown_key`, `wrong_type`, `missing_variable`, … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Absent where there is no text, as in the URL-only form. */
  readonly position?: Position | undefined;
  /** Dotted path of the key, `streams.customers.paginator.page_size`; empty for the file as a whole. */
  readonly path: string;
  /** What was expected and what was found. Never the value of a variable. */
  readonly message: string;
  /** What to do next. */
  readonly remedy?: string | undefined;
  /** The line with a caret below the place. */
  readonly frame?: string | undefined;
}

/** A config with its problems; all of them are told at once. */
export class InvalidConfigError extends ConfigError {
  readonly problems: readonly Problem[];

  constructor(
    problems: readonly Problem[],
    remedy = 'Correct the config; `adip-ingest validate` checks it without asking any server.',
  ) {
    const first = problems[0];
    const heading = problems.length > 1 ? `${problems.length} problems in ${first?.file}\n\n` : '';
    super('config_invalid', heading + problems.map(formatProblem).join('\n\n'), {
      ...(first ? { file: first.file, ...first.position } : {}),
      remedy,
    });
    this.problems = problems;
  }
}

/** A problem as text: `adip.yml:12:5 streams.a.paht: …`, the remedy, the line with a caret. */
export function formatProblem(problem: Problem): string {
  const place = problem.position ? `:${problem.position.line}:${problem.position.column}` : '';
  const head = `${problem.file}${place}${problem.path ? ` ${problem.path}` : ''}: ${problem.message}`;
  return [head, problem.remedy && `  ${problem.remedy}`, problem.frame].filter(Boolean).join('\n');
}

/** Problems in the order of the text; a second one with the same words at the same place is dropped. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const kept = problems.filter((problem) => {
    const key = `${problem.path}\n${problem.message}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return kept.sort(
    (a, b) =>
      (a.position?.line ?? 0) - (b.position?.line ?? 0) || (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
}

/** A path as a person writes it: `streams.games.items[0]`. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const name = /[.\s[\]]/.test(String(step)) ? JSON.stringify(String(step)) : String(step);
    return text ? `${text}.${name}` : name;
  }, '');
}
