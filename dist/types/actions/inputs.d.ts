import type { Env } from '../cli/load.ts';
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
export declare function readInputs(env: Env): Inputs;
/** The config as the checkout has it, whether or not the inputs make sense. */
export declare function configPath(env: Env): string;
