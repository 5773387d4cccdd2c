import type { Scope } from '../../core/template.ts';
import type { Reading } from './contract.ts';
import type { SqlSourceOptions } from './options.ts';
export interface AskedRows {
    readonly stream: string;
    readonly query?: string | undefined;
    readonly table?: string | undefined;
    readonly order_by?: readonly string[] | undefined;
    readonly page_size: number;
}
/** Opens the database of a source for one query. @throws RetryableError, StreamError */
export declare function openReading(source: SqlSourceOptions, asked: AskedRows, scope: Scope, { workspace, signal }: {
    readonly workspace: string;
    readonly signal: AbortSignal;
}): Promise<Reading>;
