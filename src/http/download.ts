import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Clock } from '../core/clock.ts';
import { PageError, RetryableError } from '../core/errors.ts';
import { formatDuration } from '../core/units.ts';
import type { Buffers } from './buffers.ts';
import { type BodyLimits, bodyTooLarge } from './decompress.ts';

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

/** A length beyond this is not believed before the bytes are there. */
const PREALLOCATE_LIMIT = 32 * 1024 * 1024;

/** Takes the pieces of a body into one buffer of the announced size, or joins them once at the end. */
function createBody(announced: number | undefined, { limits, buffers }: DownloadOptions) {
  const whole = announced !== undefined && announced <= PREALLOCATE_LIMIT ? buffers.take(announced) : undefined;
  const pieces: Buffer[] = [];
  let size = 0;
  return {
    add(piece: Buffer): void {
      if (size + piece.length > limits.body) throw bodyTooLarge(limits);
      if (whole) piece.copy(whole, size);
      else pieces.push(piece);
      size += piece.length;
    },
    finish(): Buffer {
      if (whole) return size === whole.length ? whole : whole.subarray(0, size);
      return join(pieces, buffers.take(size));
    },
  };
}

function join(pieces: readonly Buffer[], into: Buffer): Buffer {
  let at = 0;
  for (const piece of pieces) at += piece.copy(into, at);
  return into;
}

/**
 * Starts one request by `dispatch` and takes its answer. The deadline covers everything, so that a body that trickles
 * for ever ends too; an abort ends it at once.
 */
export function download(
  dispatch: (handler: Dispatcher.DispatchHandler) => void,
  progress: Progress,
  options: DownloadOptions,
): Promise<Download> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let settled = false;
    const settle = () => {
      settled = true;
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
    };
    const fail = (error: unknown) => {
      if (settled) return;
      settle();
      reject(error);
    };
    const stop = (error: Error) => {
      fail(error);
      controller?.abort(error);
    };
    const onAbort = () => stop(asError(options.signal.reason));
    const timer = setTimeout(() => stop(tooSlow(options)), options.total);
    options.signal.addEventListener('abort', onAbort, { once: true });
    if (options.signal.aborted) return onAbort();

    let head: Omit<Download, 'body'> | undefined;
    let body: ReturnType<typeof createBody> | undefined;
    dispatch({
      onRequestStart(started) {
        controller = started;
        if (settled) started.abort(new Error('the request is no longer wanted'));
      },
      onResponseStarted() {
        progress.answered = true;
      },
      onResponseStart(_, status, headers) {
        if (status < 200) return;
        head = { status, ...flatten(headers), receivedAt: options.clock.now() };
        const announced = announcedLength(head.headers);
        if (announced !== undefined && announced > options.limits.body) throw bodyTooLarge(options.limits);
        body = createBody(announced, options);
      },
      onResponseData(_, piece) {
        body?.add(piece);
      },
      onResponseEnd() {
        if (settled || !head || !body) return;
        settle();
        resolve({ ...head, body: body.finish() });
      },
      onResponseError(_, error) {
        fail(error);
      },
    });
  });
}

function announcedLength(headers: Record<string, string>): number | undefined {
  const text = headers['content-length'];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function flatten(headers: IncomingHttpHeaders): { headers: Record<string, string>; setCookies: string[] } {
  const flat: Record<string, string> = {};
  let setCookies: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (name === 'set-cookie') setCookies = Array.isArray(value) ? value : [value];
    else flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { headers: flat, setCookies };
}

function tooSlow({ host, total }: DownloadOptions): RetryableError {
  return new RetryableError('timeout', `the answer of ${host} was not complete after ${formatDuration(total)}`, {
    remedy: 'Ask for smaller pages, or raise timeouts.total.',
  });
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new PageError('aborted', String(reason));
