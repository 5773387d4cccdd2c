import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Plan, parseConfig, parseEnvFile } from '../config/index.ts';
import { ConfigError } from '../core/errors.ts';
import type { Secrets } from '../core/secrets.ts';

export type Env = Readonly<Record<string, string | undefined>>;

const LARGEST = 1 << 20;

/** The config that a command is about: `--config`, or adip.yml where one stands. */
export function configFile(cwd: string, named: unknown): string {
  return resolve(cwd, typeof named === 'string' ? named : 'adip.yml');
}

/** A `.env` beside the config, below the environment: what is set there wins. */
export function withEnvFile(env: Env, folder: string): Env {
  const file = join(folder, '.env');
  return existsSync(file) ? { ...parseEnvFile(readText(file)), ...env } : env;
}

/** @throws ConfigError `not_readable` */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new ConfigError('not_readable', `${file} cannot be read: ${(thrown as NodeJS.ErrnoException).code}`, {
      cause: thrown,
      remedy: 'Make the file readable for the user that runs the command.',
    });
  }
}

/** The text of a config. @throws ConfigError `config_missing`, `config_too_large`, `config_no_text`, `not_readable` */
export function readConfig(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) {
    const what = `there is no config ${file}${existsSync(file) ? ': that is no file' : ''}`;
    throw new ConfigError('config_missing', what, {
      remedy: 'Name it with --config (input `config`), or make one with `adip-ingest init`.',
    });
  }
  if (statSync(file).size > LARGEST) {
    throw new ConfigError('config_too_large', `${file} is larger than 1 MiB`, { remedy: 'A config holds no data.' });
  }
  const text = readText(file);
  if (/[\0\ufffd]/.test(text)) {
    throw new ConfigError('config_no_text', `${file} is no text in UTF-8`, {
      remedy: 'Save it as UTF-8; if it is another kind of file, name the config with --config (input `config`).',
    });
  }
  return text;
}

/** @throws ConfigError `config_missing`, or with everything that is wrong in it */
export function loadConfig(file: string, env: Env, secrets: Secrets): { plan: Plan; env: Env } {
  const text = readConfig(file);
  const all = withEnvFile(env, dirname(file));
  return { plan: parseConfig(text, { file: basename(file), env: all, secrets }), env: all };
}
