import { type Json, parseJson } from '../core/json.ts';

/** Tokens are renewed at most this long before their end, ms. */
const EARLY_MS = 60_000;
/** … or this share of their life, where that is less. */
const EARLY_SHARE = 0.2;

/** When a token ends, by our clock (ms since the epoch), and from when on it should be renewed; absent where nobody says. */
export interface Lifetime {
  readonly endsAt: number;
  readonly renewAt: number;
}

/** What an answer that brought a token says about time. */
export interface Issue {
  /** By our clock, ms since the epoch. */
  readonly receivedAt: number;
  /** The answer's Date header. */
  readonly date: string | undefined;
  /** Seconds of life as the server states them; a text of digits counts. */
  readonly expiresIn: Json | undefined;
  readonly token: string;
}

/** The payload of a JWT; undefined where the token is none. Its signature is the server's business. */
function claimsOf(token: string): { [claim: string]: Json } | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  try {
    const claims = parseJson(Buffer.from(parts[1]!, 'base64url').toString('utf8'));
    return claims !== null && typeof claims === 'object' && !Array.isArray(claims) ? claims : undefined;
  } catch {
    // Not a JWT: an opaque token has no claims to read.
    return undefined;
  }
}

/** How far the server's clock is ahead of ours, ms; 0 where its answer has no Date. */
export function clockOffset(date: string | undefined, receivedAt: number): number {
  const theirs = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(theirs) ? 0 : theirs - receivedAt;
}

/**
 * The life of a token: the stated seconds counted from our receipt, else the JWT's `exp`, which is an instant of the
 * *server's* clock and is moved by the offset between the two clocks.
 */
export function lifetimeOf(issue: Issue): Lifetime | undefined {
  const seconds = toSeconds(issue.expiresIn) ?? jwtSeconds(issue);
  if (seconds === undefined || seconds <= 0) return undefined;
  const life = seconds * 1_000;
  const endsAt = issue.receivedAt + life;
  return { endsAt, renewAt: endsAt - Math.min(EARLY_MS, life * EARLY_SHARE) };
}

function toSeconds(value: Json | undefined): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : undefined;
}

function jwtSeconds({ token, date, receivedAt }: Issue): number | undefined {
  const exp = toSeconds(claimsOf(token)?.['exp']);
  if (exp === undefined) return undefined;
  return exp - (receivedAt + clockOffset(date, receivedAt)) / 1_000;
}
