import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv } from '../../fixtures/git/repositories.ts';
import { createSecrets, type Plan, parseConfig, type Report, runPlan, systemClock, VERSION } from '../../src/index.ts';
import { VARIABLES } from './readme.ts';

export interface Ingested {
  readonly report: Report;
  /** A file of the workspace as text. */
  read(path: string): string;
}

/** Runs a config, or a plan made of it, in a folder, as the library does. */
export async function ingest(
  config: string | Plan,
  workspace: string,
  { publish = false, commit = false, env = {} as Record<string, string>, streams = [] as readonly string[] } = {},
): Promise<Ingested> {
  const all = { ...cleanEnv, ...VARIABLES, ...env };
  const secrets = createSecrets();
  const plan = typeof config === 'string' ? parseConfig(config, { file: 'adip.yml', env: all, secrets }) : config;
  const { report } = await runPlan(
    plan,
    { streams, dryRun: false, fresh: false, publish, commit },
    {
      workspace,
      version: VERSION,
      env: all,
      secrets,
      clock: systemClock,
      signal: new AbortController().signal,
      emit: () => {},
      trigger: async () => ({}),
      git: {},
    },
  );
  return { report, read: (path) => readFileSync(join(workspace, path), 'utf8') };
}
