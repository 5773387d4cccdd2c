import { basename, dirname } from 'node:path';
import {
  describePlan,
  formatProblem,
  InvalidConfigError,
  type Plan,
  type Problem,
  parseConfig,
} from '../config/index.ts';
import { checkExpectations, type Expected } from '../run/toolkit/expectations.ts';
import { choice, type Flags, listOf, type Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configFile, readConfig, withEnvFile } from './load.ts';
import { refuseUnknownStreams } from './streams.ts';
import { sqlProblems } from './validate-sql.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to check. Default: adip.yml' },
  streams: { type: 'string', value: 'A,B', help: 'Streams that are to run. Default: all' },
  pages: { type: 'boolean', help: 'Read the saved pages of `expect` and compare what they give' },
  print: { type: 'boolean', help: 'Print the plan: every default filled in, secrets masked' },
  format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};

interface Verdict {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  /** Variables that the config needs and that are not set. */
  readonly missing: readonly string[];
  readonly plan?: Plan;
}

export const validate: Command = {
  flags,
  about: [
    'Checks keys, values, variables, templates, paths, SQL and what must hold between streams,\nand tells all problems at once.\nExit code 0 where a run could begin, 2 where it could not,\n1 where a saved page does not give what `expect` says.',
  ],
  examples: [
    'adip-ingest validate',
    'adip-ingest validate --pages',
    'adip-ingest validate -c adip.yml --print',
    'adip-ingest validate --format json',
  ],
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], ['text', 'json'] as const) ?? 'text';
    const file = configFile(shell.cwd, values['config']);
    const verdict = await judge(file, shell, listOf(values['streams'] as string | undefined));
    const printed = values['print'] === true && verdict.plan ? describePlan(verdict.plan) : undefined;
    const pages = values['pages'] === true && verdict.plan ? await tryPages(verdict.plan, file) : undefined;
    const differs = pages?.some(({ differences }) => differences.length > 0) ?? false;
    const good = verdict.valid && !differs;
    const text =
      format === 'json'
        ? `${JSON.stringify({ ...asJson(verdict, printed), ...(pages ? { pages } : {}) }, null, 1)}\n`
        : `${pages ? pagesText(pages) : ''}${differs ? '' : asText(verdict, printed)}`;
    (good || format === 'json' ? shell.stdout : shell.stderr)(shell.secrets.redact(text));
    if (!verdict.valid) return 2;
    return differs ? 1 : 0;
  },
};

/** What the saved pages of all sites' streams give. */
async function tryPages(plan: Plan, file: string): Promise<Expected[]> {
  const results: Expected[] = [];
  for (const stream of plan.streams)
    if (stream.kind === 'site') results.push(...(await checkExpectations(plan, stream, file)));
  return results;
}

function pagesText(pages: readonly Expected[]): string {
  if (pages.length === 0) return 'no stream has saved pages: write them into `expect:`\n';
  return pages
    .flatMap(({ stream, page, rows, differences }) => [
      `${differences.length === 0 ? 'ok  ' : 'FAIL'} ${stream}: ${page}, ${rows} ${rows === 1 ? 'record' : 'records'}`,
      ...differences.map((difference) => `     ${difference}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

async function judge(file: string, shell: Shell, streams: readonly string[]): Promise<Verdict> {
  const text = readConfig(file);
  const env = withEnvFile(shell.env, dirname(file));
  try {
    const plan = parseConfig(text, { file: basename(file), env, secrets: shell.secrets });
    refuseUnknownStreams(plan, streams);
    const problems = [...plan.warnings, ...(await sqlProblems(plan))];
    return { file, valid: problems.every(({ severity }) => severity !== 'error'), problems, missing: [], plan };
  } catch (thrown) {
    if (!(thrown instanceof InvalidConfigError)) throw thrown;
    return { file, valid: false, problems: thrown.problems, missing: missingVariables(thrown.problems) };
  }
}

/** Names of the variables that a config's problems miss. */
export function missingVariables(problems: readonly Problem[]): string[] {
  const names = problems.flatMap(({ code, message }) =>
    code === 'missing_variable' ? (/variable (\w+)/.exec(message)?.slice(1) ?? []) : [],
  );
  return [...new Set(names)].sort();
}

function asText({ file, valid, problems, missing, plan }: Verdict, printed: string | undefined): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const lines = problems.map((problem) =>
    problem.severity === 'warning' ? `warning: ${formatProblem(problem)}` : formatProblem(problem),
  );
  if (missing.length > 0)
    lines.push(`Not set: ${missing.join(', ')}\n  Set them in the environment, or in .env beside the config.`);
  if (plan && valid) lines.push(summaryOf(file, plan));
  else lines.push(`${basename(file)}: ${errors === 1 ? '1 problem' : `${errors} problems`}`);
  if (printed !== undefined) lines.push(printed.trimEnd());
  return `${lines.join('\n\n')}\n`;
}

function summaryOf(file: string, { streams, sources, variables }: Plan): string {
  const count = (amount: number, noun: string) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
  const names = streams.map(({ name }) => name).join(', ');
  const of = count(Object.keys(sources).length, 'source');
  const set = variables.length > 0 ? `; variables: ${variables.join(', ')}` : '';
  return `${basename(file)} is valid: ${count(streams.length, 'stream')} (${names}) of ${of}${set}`;
}

function asJson({ file, valid, problems, missing, plan }: Verdict, printed: string | undefined) {
  return {
    file,
    valid,
    problems: problems.map(({ frame: _, ...problem }) => problem),
    missing_variables: missing,
    ...(plan ? { streams: plan.streams.map(({ name }) => name), variables: plan.variables } : {}),
    ...(printed === undefined ? {} : { plan: printed }),
  };
}
