import { type BuildOptions } from '../../core/batch-build.ts';
import type { Emit } from '../../core/events.ts';
import type { Json } from '../../core/json.ts';
import type { Range } from '../../core/partition.ts';
import type { PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import type { Retry } from '../retry.ts';
import type { ModuleSource } from './contract.ts';
export interface ModuleSourceOptions {
    readonly stream: string;
    /** How messages call it: the path as the config has it. */
    readonly module: string;
    readonly generate: ModuleSource;
    readonly params: Readonly<Record<string, Json>>;
    /** What an incremental turn asks for. */
    readonly range: Range;
    readonly columns: BuildOptions;
    readonly include: Readonly<Record<string, Json>>;
    readonly scope: Scope;
    /** Begins the names of its pages; empty where the stream has one turn only. */
    readonly turn: string;
    readonly retry: Retry;
    /** Ends with the run. */
    readonly signal: AbortSignal;
    readonly emit: Emit;
    now(): number;
}
/** The pages that a module of the user's own makes. `close` ends its generator. */
export declare function createModuleSource(options: ModuleSourceOptions): PageSource & {
    close(): void;
};
