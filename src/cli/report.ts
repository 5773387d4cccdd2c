import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../core/errors.ts';
import { type Report, reportSchema } from '../core/report.ts';
import { formatDuration } from '../core/units.ts';
import { renderTable, renderText } from '../reporters/index.ts';
import { choice, type Flags, type Parsed, positiveInteger } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile } from './load.ts';

const flags: Flags = {
  config: {
    type: 'string',
    short: 'c',
    value: 'FILE',
    help: 'Config beside which .adip/reports/ lies. Default: adip.yml',
  },
  last: { type: 'string', value: 'N', help: 'List the last N runs. Default without RUN: 10' },
  format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};

export const report: Command = {
  flags,
  positionals: ['RUN'],
  about: [
    'Reports of the last 20 runs in this workspace are kept in .adip/reports/. RUN is the id of a run, its beginning, or\n"latest"; without it the runs are listed.',
  ],
  examples: ['adip-ingest report', 'adip-ingest report latest', 'adip-ingest report 20261121-0600 --format json'],
  async execute({ values, positionals }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], ['text', 'json'] as const) ?? 'text';
    const last = positiveInteger('--last', values['last'] as string | undefined);
    const folder = join(dirname(configFile(shell.cwd, values['config'])), '.adip', 'reports');
    const ids = idsIn(folder);
    const [wanted] = positionals;
    if (wanted !== undefined && last !== undefined)
      throw new ConfigError('bad_usage', 'report: RUN and --last exclude one another');
    if (wanted !== undefined) {
      const found = load(folder, chooseRun(ids, wanted, folder));
      shell.stdout(format === 'json' ? json(found) : renderText(found));
      return 0;
    }
    const reports = ids.slice(0, last ?? 10).map((id) => load(folder, id));
    if (format === 'json') shell.stdout(json(reports.map(({ run, totals }) => ({ run, totals }))));
    else if (reports.length === 0) shell.stdout(`No run has left a report in ${folder}.\n`);
    else shell.stdout(`${list(reports, shell.width())}\n`);
    return 0;
  },
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Ids of the runs with a report, the latest first. */
function idsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^(\d{8}-\d{6}-\w+)\.json$/.exec(name)?.slice(1) ?? [])
    .sort()
    .reverse();
}

function chooseRun(ids: readonly string[], wanted: string, folder: string): string {
  const found = wanted === 'latest' ? ids.slice(0, 1) : ids.filter((id) => id.startsWith(wanted));
  if (found.length === 1) return found[0]!;
  const message =
    found.length === 0 ? `no run ${wanted} has a report in ${folder}` : `${found.length} runs begin with "${wanted}"`;
  throw new ConfigError('unknown_run', message, {
    remedy: ids.length === 0 ? 'Run `adip-ingest run` first.' : `Choose among ${ids.slice(0, 10).join(', ')}.`,
  });
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

function list(reports: readonly Report[], width: number): string {
  const rows = reports.map(({ run, totals }) => [
    run.id,
    run.dry_run ? `${run.status}, dry run` : run.limit === undefined ? run.status : `${run.status}, trial`,
    `${totals.pages_succeeded}/${totals.pages_requested}`,
    String(totals.records),
    `+${totals.added} ~${totals.updated} -${totals.removed}`,
    String(totals.retries),
    formatDuration(run.duration_ms),
  ]);
  return renderTable(['run', 'status', 'pages', 'records', 'changes', 'retries', 'time'], rows, width);
}
