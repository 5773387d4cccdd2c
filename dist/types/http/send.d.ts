import { IngestError } from '../core/errors.ts';
import type { CookieJar, Send } from '../core/http.ts';
import type { Buffers } from './buffers.ts';
import { type BodyLimits } from './decompress.ts';
import type { Transport } from './transport.ts';
export interface SendOptions {
    readonly transport: Transport;
    readonly buffers: Buffers;
    readonly limits: BodyLimits;
    readonly userAgent: string;
    /** Asked and told on every hop. */
    readonly cookies?: CookieJar | undefined;
}
/** The innermost part: one request with its redirects, answered by a complete and decompressed body. */
export declare function createSend({ transport, buffers, limits, userAgent, cookies }: SendOptions): Send;
/** What an aborted signal means: its own reason where that is one of ours. */
export declare function cancelled(signal: AbortSignal): IngestError;
