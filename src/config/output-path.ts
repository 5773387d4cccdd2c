import type { Format } from '../sinks/targets.ts';

/**
 * Why a path cannot be an output, undefined where it can: it must stay inside the workspace by its letters (the real
 * path, through symlinks, is looked at when it is written) and away from what git, GitHub and the run keep there.
 */
export function outputPathProblem(path: string): string | undefined {
  if (/\p{Cc}/u.test(path)) return 'holds a control character';
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return 'is absolute; expected a path relative to the workspace';
  if (path.startsWith('~')) return 'begins with "~"; expected a path relative to the workspace';
  if (path.includes('\\')) return 'holds a backslash; write "/" between folders';
  const steps = normalize(path);
  if (steps === undefined) return 'leads out of the workspace';
  if (steps.length === 0 || path.endsWith('/')) return 'names a folder; expected a file';
  // Trailing dots and spaces vanish on some file systems, so that ".git." would be ".git" there.
  const [first] = steps.map((step) => step.toLowerCase().replace(/[. ]+$/, ''));
  if (['.git', '.github', '.adip'].includes(first!) || steps.some((step) => step.toLowerCase() === '.git'))
    return `lies in ${first}/, which outputs must leave alone`;
  if (/^\.env(\.|$)/.test(steps.at(-1)!.toLowerCase())) return 'is a file of secrets, which outputs must leave alone';
  return undefined;
}

/**
 * Why a path is no place for data of this format, undefined where it is: its name says what it holds, so that a slip of
 * the pen (`csv: package.json`) never replaces a file of another kind.
 */
export function dataPathProblem(path: string, format: Format): string | undefined {
  const problem = outputPathProblem(path);
  if (problem) return problem;
  const { pattern, names } = ENDINGS[format];
  return pattern.test(path) ? undefined : `does not end in ${names}`;
}

const ENDINGS: Readonly<Record<Format, { readonly pattern: RegExp; readonly names: string }>> = {
  csv: { pattern: /\.(csv|tsv|txt)(\.gz)?$|\.gz$/i, names: '.csv, .csv.gz, .tsv or .txt, as a CSV file does' },
  ndjson: {
    pattern: /\.(ndjson|jsonl)(\.gz)?$/i,
    names: '.ndjson or .jsonl, as an NDJSON file does, or these with .gz',
  },
  parquet: { pattern: /\.parquet$/i, names: '.parquet, as a Parquet file does' },
};

function normalize(path: string): string[] | undefined {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else steps.push(step);
  }
  return steps;
}

/** A path in the form in which two names of one file are equal, on file systems that ignore case too. */
export const samePathKey = (path: string): string => (normalize(path) ?? [path]).join('/').toLowerCase();
