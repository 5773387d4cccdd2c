import { IngestError, RetryableError, StreamError } from '../../core/errors.ts';
import { isTransientNetwork } from '../transient.ts';
import type { Query } from './contract.ts';

/** The parts of a driver's error that are read here. */
interface DriverError {
  readonly code?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly position?: string;
}

export interface SqlPlace {
  readonly stream: string;
  /** `localhost:5432`, never with a password. */
  readonly server: string;
  readonly database: string;
}

/** Where a query stands in the text that was sent. */
export interface Sent {
  readonly query: Query;
  /** Code units before it. */
  readonly before: number;
  /** False where the text is ours (a table): its lines mean nothing to the reader. */
  readonly isWritten: boolean;
}

/** What a failure of PostgreSQL means. */
export function toPostgresError(thrown: unknown, place: SqlPlace, sent?: Sent): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const { code = '', message = '', hint } = thrown as DriverError;
  const known = KNOWN[code];
  if (known) {
    const [name, says, remedy] = known(place);
    return new StreamError(name, `${place.stream}: ${says} (${message || code})`, { cause: thrown, remedy });
  }
  if (isUnreachable(code, message)) return unreachable(thrown as DriverError, place);
  if (/^(08|40|53|57P)/.test(code))
    return new RetryableError('sql_unavailable', `${place.server} refuses for now: ${message}`, {
      cause: thrown,
      remedy: 'Look at the server: it is starting, stopping, or has too many connections.',
    });
  const where = sent ? placeOf(thrown as DriverError, sent) : undefined;
  const at = where ? `, line ${where.line}, column ${where.column} of the query` : '';
  return new StreamError('sql_error', `${place.stream}: ${message}${at}`, {
    cause: thrown,
    ...where,
    remedy: hint ?? 'Correct the query, or what it asks of the database.',
  });
}

type Known = (place: SqlPlace) => readonly [code: string, says: string, remedy: string];

const AUTH: Known = ({ server }) => [
  'sql_auth',
  `${server} refuses the user or the password`,
  'Correct user and password in the url of the source; an @ or : in the password is written %40 or %3A.',
];

const KNOWN: Readonly<Record<string, Known>> = {
  '28P01': AUTH,
  '28000': AUTH,
  '3D000': ({ server, database }) => [
    'sql_no_database',
    `${server} has no database "${database}"`,
    'Correct the name behind the last slash of the url.',
  ],
  '42501': () => [
    'sql_denied',
    'the user may not read this',
    'Grant it: GRANT SELECT ON the tables TO the user of the url.',
  ],
  '25006': () => ['sql_read_only', 'the query would write', 'Write a query that only reads.'],
  '57014': () => [
    'sql_timeout',
    'the query took too long',
    'Raise query_timeout, add an index, or set order_by and a smaller page_size.',
  ],
};

function placeOf({ position }: DriverError, { query, before, isWritten }: Sent) {
  const at = Number(position) - 1 - before;
  return isWritten && at >= 0 && at < query.text.length ? query.place(at) : undefined;
}

const isUnreachable = (code: string, message: string): boolean =>
  isTransientNetwork(code) ||
  /terminated|timeout expired|connection timeout|not queryable|SSL connection/i.test(message);

function unreachable({ code, message }: DriverError, { server }: SqlPlace): IngestError {
  const isTls = /SSL|certificate/i.test(message ?? '');
  if (isTls)
    return new StreamError('sql_tls', `${server}: ${message}`, {
      remedy: 'Set sslmode in the url: require, verify-full, or disable.',
    });
  const isTimeout = code === 'ETIMEDOUT' || /timeout/i.test(message ?? '');
  return new RetryableError(
    isTimeout ? 'sql_connect_timeout' : 'sql_unreachable',
    `the database at ${server} cannot be reached: ${code ?? message}`,
    { remedy: 'Check host and port in the url, that the database runs, and the firewall.', whenSpent: 'stream' },
  );
}
