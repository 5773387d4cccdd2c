import { type BuildOptions } from '../../core/batch-build.ts';
import type { Json } from '../../core/json.ts';
import type { PageSource } from '../../core/source.ts';
import type { Scope } from '../../core/template.ts';
import type { Retry } from '../retry.ts';
import type { Reading } from './contract.ts';
export interface SqlSourceOptions {
    readonly stream: string;
    /** Columns of the keyset; empty where one cursor is read from its beginning to its end. */
    readonly orderBy: readonly string[];
    readonly columns: BuildOptions;
    readonly include: Readonly<Record<string, Json>>;
    readonly scope: Scope;
    /** Begins the names of its pages; empty where the stream has one turn only. */
    readonly turn: string;
    readonly retry: Retry;
    open(): Promise<Reading>;
}
/** The rows of a query, page by page. `close` ends the connection. */
export declare function createSqlSource(options: SqlSourceOptions): PageSource & {
    close(): Promise<void>;
};
