import { posix } from 'node:path';
import { listOf, positiveInteger } from '../cli/arguments.ts';
import type { Env } from '../cli/load.ts';
import { ConfigError } from '../core/errors.ts';

/** The step's `with:`, checked. */
export interface Inputs {
  readonly config: string | undefined;
  readonly url: string | undefined;
  readonly output: string | undefined;
  readonly streams: readonly string[];
  readonly dryRun: boolean;
  readonly limit: number | undefined;
  readonly fullRefresh: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly commit: boolean;
  readonly branch: string | undefined;
  readonly token: string | undefined;
  readonly failOn: 'partial' | 'failed' | 'never';
  readonly workingDirectory: string;
}

/** Reads the inputs out of the variables in which the runner passes them. @throws ConfigError `bad_input` */
export function readInputs(env: Env): Inputs {
  const text = (name: string): string | undefined => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const url = text('url');
  const output = text('output');
  const config = text('config');
  if ((url === undefined) !== (output === undefined)) {
    throw bad('url', 'the inputs url and output belong together', 'Give both, or a config file.');
  }
  if (url !== undefined && config !== undefined) {
    throw bad('config', 'the inputs config and url exclude one another', 'Give one of them.');
  }
  return {
    config,
    url,
    output,
    streams: listOf(text('streams')),
    dryRun: flag('dry-run', text('dry-run'), false),
    limit: positiveInteger('the input limit', text('limit')),
    fullRefresh: flag('full-refresh', text('full-refresh'), false),
    from: text('from'),
    to: text('to'),
    commit: flag('commit', text('commit'), true),
    branch: text('branch'),
    token: text('github-token'),
    failOn: oneOf('fail-on', text('fail-on'), ['partial', 'failed', 'never'] as const),
    workingDirectory: text('working-directory') ?? '.',
  };
}

/** The config as the checkout has it, whether or not the inputs make sense. */
export function configPath(env: Env): string {
  return posix.join(env['INPUT_WORKING-DIRECTORY']?.trim() || '.', env['INPUT_CONFIG']?.trim() || 'adip.yml');
}

function flag(name: string, value: string | undefined, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw bad(name, `the input ${name} is true or false, not "${value}"`, 'A misspelt value is never taken for false.');
}

function oneOf<const T extends string>(name: string, value: string | undefined, known: readonly T[]): T {
  if (value === undefined) return known[0]!;
  const found = known.find((one) => one === value);
  if (found === undefined) throw bad(name, `the input ${name} is ${known.join(', ')}, not "${value}"`);
  return found;
}

function bad(name: string, message: string, remedy?: string): ConfigError {
  return new ConfigError('bad_input', message, { remedy: remedy ?? `Correct ${name} under \`with:\`.` });
}
