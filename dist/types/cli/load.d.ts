import { type Plan } from '../config/index.ts';
import type { Secrets } from '../core/secrets.ts';
export type Env = Readonly<Record<string, string | undefined>>;
/** The config that a command is about: `--config`, or adip.yml where one stands. */
export declare function configFile(cwd: string, named: unknown): string;
/** A `.env` beside the config, below the environment: what is set there wins. */
export declare function withEnvFile(env: Env, folder: string): Env;
/** The text of a config. @throws ConfigError `config_missing`, `config_too_large`, `config_no_text`, `not_readable` */
export declare function readConfig(file: string): string;
/** @throws ConfigError `config_missing`, or with everything that is wrong in it */
export declare function loadConfig(file: string, env: Env, secrets: Secrets): {
    plan: Plan;
    env: Env;
};
