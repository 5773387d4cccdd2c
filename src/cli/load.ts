import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Plan, parseConfig, parseEnvFile } from '../config/index.ts';
import { ConfigError } from '../core/errors.ts';
import type { Secrets } from '../core/secrets.ts';

export type Env = Readonly<Record<string, string | undefined>>;

const LARGEST = 1 << 20;

/** A `.env` beside the config, below the environment: what is set there wins. */
export function withEnvFile(env: Env, folder: string): Env {
  const file = join(folder, '.env');
  return existsSync(file) ? { ...parseEnvFile(readFileSync(file, 'utf8')), ...env } : env;
}

/** @throws ConfigError `config_missing`, or with everything that is wrong in it */
export function loadConfig(file: string, env: Env, secrets: Secrets): { plan: Plan; env: Env } {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new ConfigError('config_missing', `there is no config ${file}`, {
      remedy: 'Name it with --config (input `config`), or make one with `adip-ingest init`.',
    });
  }
  if (statSync(file).size > LARGEST) {
    throw new ConfigError('config_too_large', `${file} is larger than 1 MiB`, { remedy: 'A config holds no data.' });
  }
  const all = withEnvFile(env, dirname(file));
  return { plan: parseConfig(readFileSync(file, 'utf8'), { file: basename(file), env: all, secrets }), env: all };
}
