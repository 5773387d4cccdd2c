import { type Secrets } from '../core/secrets.ts';
import type { Variables } from './interpolate.ts';
import type { StreamOptions } from './parsed.ts';
import { type Plan, type StreamPlan } from './plan.ts';
export interface ParseContext {
    /** Name of the file, for messages and as the plan's name. */
    readonly file: string;
    /** Values for `${NAME}`. */
    readonly env: Variables;
    /** Gets every secret value that the config takes from the environment, before anything is told. */
    readonly secrets?: Pick<Secrets, 'add'>;
}
/**
 * Reads a config: YAML, variables, schema, and what must hold between keys. Pure: asks nothing of any server or disk.
 * @throws InvalidConfigError (a ConfigError) with all problems at once, each with line and column
 */
export declare function parseConfig(text: string, context: ParseContext): Plan;
/** A stream's options with what follows from them. */
export declare function settle(stream: StreamOptions & {
    name: string;
}, hidden: readonly string[]): StreamPlan;
/** `customers` of `data/customers.csv.gz`. */
export declare function fileStem(path: string): string;
