import { RetryableError } from '../../core/errors.ts';
import { VERSION } from '../../core/version.ts';

/** `fetch` as a module gets it: ends with the run, says who asks, and throws what is worth another attempt as retryable. */
export function makeFetch(signal: AbortSignal, now: () => number): typeof fetch {
  return async (input, init = {}) => {
    const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
    if (!headers.has('user-agent')) headers.set('user-agent', `adip-ingest/${VERSION}`);
    const own = init.signal ?? (input instanceof Request ? input.signal : undefined);
    const signals = own ? [signal, own] : [signal];
    const host = hostOf(input);
    let response: Response;
    try {
      response = await fetch(input, { ...init, headers, signal: AbortSignal.any(signals) });
    } catch (cause) {
      if (signals.some(({ aborted }) => aborted)) throw cause;
      const { message } =
        (cause as Error).cause instanceof Error ? ((cause as Error).cause as Error) : (cause as Error);
      throw new RetryableError('network', `${host} could not be asked: ${message}`, { cause });
    }
    const { status } = response;
    if (status !== 429 && status !== 408 && status < 500) return response;
    await response.body?.cancel();
    throw new RetryableError(`http_${status}`, `${host} answered ${status}`, {
      throttled: status === 429,
      notBefore: hintOf(response.headers.get('retry-after'), now()),
    });
  };
}

/** Host and path: a query may carry a credential. */
function hostOf(input: string | URL | Request): string {
  const text = input instanceof Request ? input.url : String(input);
  if (!URL.canParse(text)) return text.replace(/\?.*$/s, '');
  const { host, pathname } = new URL(text);
  return `${host}${pathname}`;
}

function hintOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return now + Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : date;
}
