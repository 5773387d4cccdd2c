import process from 'node:process';
import { toIngestError } from '../core/errors.ts';
import { choice, type Flags, type Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { type Check, type Facts, type Finding, plural, problem } from './doctor/check.ts';
import { config, node, variables, vault } from './doctor/config-checks.ts';
import { gatherFacts } from './doctor/facts.ts';
import { git } from './doctor/git-checks.ts';
import { ONLINE } from './doctor/online-checks.ts';
import { browser, contact } from './doctor/site-checks.ts';
import { sources, sourcesOnline } from './doctor/source-checks.ts';
import { postgresServer, sqliteFile } from './doctor/warehouse-checks.ts';
import { concurrency, permissions, schedule, steps, triggers, workflow } from './doctor/workflow-checks.ts';
import { envFile, sizes, workspace } from './doctor/workspace-checks.ts';
import { configFile } from './load.ts';

const flags: Flags = {
  config: { type: 'string', short: 'c', value: 'FILE', help: 'Config to look at. Default: adip.yml' },
  online: {
    type: 'boolean',
    help: 'Also ask the servers: reachability, sign-in, first pages of sites, git, bucket, database',
  },
  format: { type: 'string', value: 'text|json', help: 'How to answer. Default: text' },
};

/** In the order in which they are told. */
const CHECKS: readonly Check[] = [
  config,
  variables,
  node,
  workspace,
  sizes,
  envFile,
  vault,
  contact,
  browser,
  sources,
  sqliteFile,
  git,
  workflow,
  permissions,
  steps,
  schedule,
  concurrency,
  triggers,
];

interface Named extends Finding {
  readonly check: string;
}

export const doctor: Command = {
  flags,
  about: [
    'Looks at the config, the variables, the workspace, the clone and the workflows in .github/workflows. Asks no server\nunless --online is given, writes nothing. Exit code 0 without problems, 1 with some, 2 for a config that is wrong.',
  ],
  examples: ['adip-ingest doctor', 'adip-ingest doctor --online', 'adip-ingest doctor --format json'],
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const format = choice('--format', values['format'], ['text', 'json'] as const) ?? 'text';
    const facts = await gatherFacts(configFile(shell.cwd, values['config']), process.versions.node, shell);
    const checks = values['online'] === true ? [...CHECKS, sourcesOnline, ...ONLINE, postgresServer] : CHECKS;
    const found: Named[] = [];
    for (const check of checks)
      for (const finding of await findingsOf(check, facts)) found.push({ check: check.name, ...finding });
    const text = format === 'json' ? `${JSON.stringify({ findings: found }, null, 1)}\n` : asText(found);
    shell.stdout(shell.secrets.redact(text));
    if (facts.problems.some(({ code }) => code !== 'missing_variable')) return 2;
    return found.some(({ level }) => level === 'problem') ? 1 : 0;
  },
};

/** A check that breaks is a finding too: the others still help. */
async function findingsOf(check: Check, facts: Facts): Promise<readonly Finding[]> {
  try {
    return await check.run(facts);
  } catch (thrown) {
    if (facts.signal.aborted) throw thrown;
    return [problem(`could not be checked: ${toIngestError(thrown).message}`)];
  }
}

function asText(found: readonly Named[]): string {
  const width = Math.max(...found.map(({ check }) => check.length));
  const indent = ' '.repeat(9 + width + 2);
  const lines = found.map(({ level, check, message, remedy }) => {
    const text = [message, ...(remedy === undefined ? [] : [remedy])].join('\n').replaceAll('\n', `\n${indent}`);
    return `${level.padEnd(9)}${check.padEnd(width)}  ${text}`;
  });
  const count = (level: Finding['level']) => found.filter((one) => one.level === level).length;
  return `${lines.join('\n')}\n\n${plural(count('problem'), 'problem')}, ${plural(count('warning'), 'warning')}\n`;
}
