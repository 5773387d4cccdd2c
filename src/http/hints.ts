/** What a server says about waiting, read from an answer's headers. */
export interface Hints {
  /** From Retry-After: ms since the epoch, by our clock; always ahead. */
  readonly retryAt: number | undefined;
  /** From a rate-limit header whose quota is used up: ms since the epoch, by our clock; always ahead. */
  readonly resetAt: number | undefined;
}

type Headers = Readonly<Record<string, string>>;

/** A number this large is a point in time, not a distance: nobody asks to wait for 30 years. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;

/**
 * Reads Retry-After (seconds or a date) and RateLimit / X-RateLimit headers. Dates are reckoned against the answer's own
 * `Date`, so that a clock that is wrong on either side does not matter. Garbage, negative and past values are ignored.
 * @param receivedAt when the headers came, ms since the epoch by our clock
 */
export function readHints(headers: Headers, receivedAt: number): Hints {
  const offset = clockOffset(headers, receivedAt);
  return {
    retryAt: ahead(retryAfter(headers, receivedAt, offset), receivedAt),
    resetAt: reset(headers, receivedAt, offset),
  };
}

/** How far our clock is ahead of the server's, in ms; below 2 s it is only the header's rounding and the way. */
function clockOffset(headers: Headers, receivedAt: number): number {
  const theirs = httpDate(headers['date']);
  if (theirs === undefined) return 0;
  return Math.abs(receivedAt - theirs) < 2_000 ? 0 : receivedAt - theirs;
}

function retryAfter(headers: Headers, receivedAt: number, offset: number): number | undefined {
  const text = headers['retry-after']?.trim();
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return receivedAt + Number(text) * 1_000;
  const date = httpDate(text);
  return date === undefined ? undefined : date + offset;
}

function reset(headers: Headers, receivedAt: number, offset: number): number | undefined {
  const combined = headers['ratelimit'];
  if (combined !== undefined) return combinedReset(combined, receivedAt);
  for (const prefix of ['ratelimit', 'x-ratelimit', 'x-rate-limit']) {
    if (Number(headers[`${prefix}-remaining`] ?? Number.NaN) !== 0) continue;
    const at = resetTime(headers[`${prefix}-reset`], receivedAt, offset);
    if (at !== undefined) return ahead(at, receivedAt);
  }
  return undefined;
}

function resetTime(text: string | undefined, receivedAt: number, offset: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(trimmed)) {
    const value = Number(trimmed);
    if (value >= EPOCH_MS) return value + offset;
    return value >= EPOCH_SECONDS ? value * 1_000 + offset : receivedAt + value * 1_000;
  }
  const date = httpDate(trimmed);
  return date === undefined ? undefined : date + offset;
}

// `"default";r=0;t=30, "daily";r=4990` and the older `limit=100, remaining=0, reset=30`.
function combinedReset(text: string, receivedAt: number): number | undefined {
  let latest: number | undefined;
  const older = /remaining\s*=\s*0+\b[^"]*?reset\s*=\s*(\d+)/.exec(text)?.[1];
  const waits = older === undefined ? policyWaits(text) : [Number(older)];
  for (const seconds of waits) latest = Math.max(latest ?? 0, receivedAt + seconds * 1_000);
  return ahead(latest, receivedAt);
}

function policyWaits(text: string): number[] {
  return text.split(',').flatMap((policy) => {
    const wait = /;\s*t\s*=\s*(\d+)/.exec(policy)?.[1];
    return /;\s*r\s*=\s*0+\s*(;|$)/.test(policy) && wait !== undefined ? [Number(wait)] : [];
  });
}

const ahead = (at: number | undefined, now: number): number | undefined =>
  at !== undefined && at > now && Number.isFinite(at) ? at : undefined;

// Date.parse takes "-5" and "12" for years; a date of HTTP always names its month.
function httpDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Za-z]{3,9},?\s.*\d{2}:\d{2}:\d{2}/.test(text)) return undefined;
  const at = Date.parse(/GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : at;
}
