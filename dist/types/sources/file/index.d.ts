import type { BuildOptions } from '../../core/batch-build.ts';
import type { Emit } from '../../core/events.ts';
import type { Json } from '../../core/json.ts';
import type { PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import { type DecodeOptions } from '../../decode/index.ts';
import type { FindFiles } from './contract.ts';
export interface FileSourceOptions {
    readonly stream: string;
    /** Templates filled in. */
    readonly path: string;
    readonly find: FindFiles;
    readonly format: 'auto' | 'csv' | 'ndjson' | 'json' | 'parquet';
    readonly decode: Omit<DecodeOptions, 'format' | 'empty_body'>;
    readonly build: BuildOptions;
    readonly include: Readonly<Record<string, Json>>;
    readonly fileColumn: string | undefined;
    readonly emptyFile: 'error' | 'skip';
    readonly pageSize: number;
    readonly pageRows: number;
    readonly scope: Scope;
    /** Begins the names of its pages; empty where the stream has one turn only. */
    readonly turn: string;
    readonly emit: Emit;
}
/** The records of files, part by part, in byte order of the files' names. `close` closes the one under way. */
export declare function createFileSource(options: FileSourceOptions): PageSource & {
    close(): Promise<void>;
};
