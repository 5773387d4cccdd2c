import { dirname, join, resolve } from 'node:path';
import { replaceFile } from '../core/durable-file.ts';
import { ConfigError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { renderHtml, renderText } from '../reporters/index.ts';
import { choice, type Flags, type Parsed, positiveInteger } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile } from './load.ts';
import { chooseRun, type KnownRun, knownRuns, listRuns } from './report-runs.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config beside which .adip/ lies. Default: adip.yml' },
  last: { type: 'string', value: 'N', help: 'List the last N runs, with trends' },
  format: {
    type: 'string',
    value: 'text|json|html',
    help: 'How to answer; html is one page with plots. Default: text',
  },
  output: { type: 'string', short: 'o', value: 'FILE', help: 'Write it to this file instead' },
};

const FORMATS = ['text', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

export const report: Command = {
  flags,
  positionals: ['RUN'],
  about: [
    'RUN is the id of a run, its beginning, or "latest", which is meant without it. Reports of the last 20 runs in this\nworkspace are kept in .adip/reports/; of older runs, and of those on other machines, .adip/runs.ndjson has the figures.',
  ],
  examples: [
    'adip-ingest report',
    'adip-ingest report --last 10',
    'adip-ingest report latest --format html --output report.html',
    'adip-ingest report 20261121-0600 --format json',
  ],
  async execute({ values, positionals }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], FORMATS) ?? 'text';
    const last = positiveInteger('--last', values['last'] as string | undefined);
    const [wanted] = positionals;
    if (wanted !== undefined && last !== undefined)
      throw new ConfigError('bad_usage', 'report: RUN and --last exclude one another');
    if (last !== undefined && format === 'html')
      throw new ConfigError('bad_usage', 'report: --last lists runs as text or json', {
        remedy: 'The page of one run shows those before it: `adip-ingest report latest --format html`.',
      });
    const stateFolder = join(dirname(configFile(shell.cwd, values['config'])), '.adip');
    const runs = knownRuns(stateFolder, (message) => shell.stderr(`${message}\n`));
    if (runs.length === 0 && wanted === undefined && format === 'text') {
      shell.stdout(`No run has left a report or a line in ${stateFolder}.\n`);
      return 0;
    }
    const text =
      last === undefined
        ? one(chooseRun(runs, wanted ?? 'latest', stateFolder), format, shell)
        : several(runs.slice(0, last), format, shell);
    write(text, values['output'], shell);
    return 0;
  },
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function several(runs: readonly KnownRun[], format: Format, shell: Shell): string {
  return format === 'json' ? asJson(runs.map(({ line }) => line)) : `${listRuns(runs, shell.width())}\n`;
}

function one(run: KnownRun, format: Format, shell: Shell): string {
  const found: Report | undefined = run.report?.();
  if (found) return format === 'json' ? asJson(found) : format === 'html' ? renderHtml(found) : renderText(found);
  if (format === 'json') return asJson(run.line);
  if (format === 'html')
    throw new ConfigError('report_elsewhere', `the report of ${run.line.run} is not in this workspace`, {
      remedy:
        'Its figures are known: `adip-ingest report --last 10`. With report.html in the config each run leaves its page.',
    });
  return `${listRuns([run], shell.width())}\n\nThe report of this run is not in this workspace; these are its figures in .adip/runs.ndjson.\n`;
}

function write(text: string, output: unknown, shell: Shell): void {
  if (typeof output !== 'string') {
    shell.stdout(text);
    return;
  }
  try {
    replaceFile(resolve(shell.cwd, output), text);
  } catch (thrown) {
    throw new ConfigError('bad_usage', `report: --output ${output} cannot be written: ${(thrown as Error).message}`, {
      cause: thrown,
    });
  }
}
