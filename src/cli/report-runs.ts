import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import { type Report, reportSchema } from '../core/report.ts';
import { type RunLine, runLineOf, type StreamLine } from '../core/run-line.ts';
import { formatDuration } from '../core/units.ts';
import { renderTable, renderTrends } from '../reporters/index.ts';
import { readHistory } from '../run/report/history.ts';

/** A run that is on record. */
export interface KnownRun {
  readonly line: RunLine;
  /** Its report, where this workspace has it. */
  readonly report: (() => Report) | undefined;
}

/** All runs that a workspace knows, the latest first: those with a report, trials among them, and those of the history. */
export function knownRuns(stateFolder: string, warn: (message: string) => void): KnownRun[] {
  const folder = join(stateFolder, 'reports');
  const runs = new Map<string, KnownRun>();
  for (const { line } of readHistory(stateFolder, warn)) if (line) runs.set(line.run, { line, report: undefined });
  for (const id of idsIn(folder)) {
    const known = runs.get(id)?.line;
    const report = (): Report => load(folder, id);
    // a report that cannot be read must not keep the others from being listed
    const line = known ?? lineOf(report, id);
    runs.set(id, { line, report });
  }
  return [...runs.values()].sort((a, b) => (momentOf(a.line) < momentOf(b.line) ? 1 : -1));
}

/** An id tells its second, and its end is drawn: which of two runs of one second came first, only the line knows. */
const momentOf = ({ run, at }: RunLine): string => `${run.slice(0, 'yyyymmdd-hhmmss'.length)} ${at} ${run}`;

function lineOf(report: () => Report, id: string): RunLine {
  try {
    return runLineOf(report());
  } catch {
    return { version: 1, run: id, at: '', status: 'failed', streams: {} };
  }
}

function idsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => /^(\d{8}-\d{6}-\w+)\.json$/.exec(name)?.slice(1) ?? []);
}

function load(folder: string, id: string): Report {
  const file = join(folder, `${id}.json`);
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    throw new ConfigError('report_unreadable', `${file} is not a report of this version`, {
      cause: thrown,
      remedy: 'Delete it; the next run writes a new one.',
    });
  }
}

/** One by its id, its beginning, or `latest`. @throws ConfigError `unknown_run` */
export function chooseRun(runs: readonly KnownRun[], wanted: string, stateFolder: string): KnownRun {
  const found = wanted === 'latest' ? runs.slice(0, 1) : runs.filter(({ line }) => line.run.startsWith(wanted));
  if (found.length === 1) return found[0]!;
  const message =
    found.length === 0 ? `no run ${wanted} is known in ${stateFolder}` : `${found.length} runs begin with "${wanted}"`;
  const ids = runs.slice(0, 10).map(({ line }) => line.run);
  throw new ConfigError('unknown_run', message, {
    remedy: ids.length === 0 ? 'Run `adip-ingest run` first.' : `Choose among ${ids.join(', ')}.`,
  });
}

/** The runs as a table, the latest first, and below it how each stream went over them. */
export function listRuns(runs: readonly KnownRun[], width: number): string {
  const rows = runs.map(({ line, report }) => {
    const sum = sumOf(line);
    const pages = sum('pages');
    return [
      line.run,
      `${line.status}${trialOf(report)}`,
      `${pages - sum('pages_failed')}/${pages}`,
      String(sum('records')),
      `+${sum('added')} ~${sum('updated')} -${sum('removed')}`,
      String(sum('retries')),
      line.ms === undefined ? '' : formatDuration(line.ms),
    ];
  });
  const table = renderTable(['run', 'status', 'pages', 'records', 'changes', 'retries', 'time'], rows, width);
  const trends = renderTrends(runs.map(({ line }) => line).reverse());
  return trends === '' ? table : `${table}\n\n${trends}`;
}

function sumOf({ streams }: RunLine): (name: Exclude<keyof StreamLine, 'status' | 'kept'>) => number {
  return (name) => Object.values(streams).reduce((total, stream) => total + (stream[name] ?? 0), 0);
}

function trialOf(report: KnownRun['report']): string {
  try {
    const run = report?.().run;
    if (run?.dry_run) return ', dry run';
    return run?.limit === undefined ? '' : ', trial';
  } catch {
    return ', report unreadable';
  }
}
