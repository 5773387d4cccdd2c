import type { Dispatcher } from 'undici';
import type { Clock } from '../core/clock.ts';
import type { Buffers } from './buffers.ts';
import { type BodyLimits } from './decompress.ts';
/** One complete answer as it came over the wire. */
export interface Download {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly setCookies: readonly string[];
    readonly body: Buffer;
    /** ms since the epoch, by our clock, when the headers arrived. */
    readonly receivedAt: number;
}
/** What became of an exchange on its connection, for deciding about a second one. */
export interface Progress {
    /** The connection had already served an answer before. */
    reused: boolean;
    /** At least one byte of an answer came. */
    answered: boolean;
}
export interface DownloadOptions {
    readonly limits: BodyLimits;
    readonly buffers: Buffers;
    /** ms from now to the last byte. */
    readonly total: number;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly host: string;
}
/**
 * Starts one request by `dispatch` and takes its answer. The deadline covers everything, so that a body that trickles
 * for ever ends too; an abort ends it at once.
 */
export declare function download(dispatch: (handler: Dispatcher.DispatchHandler) => void, progress: Progress, options: DownloadOptions): Promise<Download>;
