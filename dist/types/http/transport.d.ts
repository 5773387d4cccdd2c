import type { LookupFunction } from 'node:net';
import type { Clock } from '../core/clock.ts';
import type { Buffers } from './buffers.ts';
import type { BodyLimits } from './decompress.ts';
import { type Download } from './download.ts';
/** One request on the wire: no redirects, no credentials of its own, no second attempt beside a stale connection's. */
export interface Hop {
    readonly method: string;
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array | undefined;
    readonly idempotent: boolean;
    readonly signal: AbortSignal;
}
export interface Transport {
    /** @throws IngestError, already in plain language */
    fetch(hop: Hop): Promise<Download>;
    close(): Promise<void>;
}
export interface TransportOptions {
    readonly timeouts: {
        readonly connect: number;
        readonly headers: number;
        readonly total: number;
    };
    readonly limits: BodyLimits;
    readonly buffers: Buffers;
    /** Most connections to one origin: no more than there are requests in flight. */
    readonly concurrency: number;
    readonly trusted: ReadonlySet<string>;
    readonly clock: Clock;
    readonly lookup?: LookupFunction | undefined;
}
export declare function createTransport(options: TransportOptions): Transport;
