import { CancelledError, IngestError } from '../core/errors.ts';
import { WarehouseError } from './errors.ts';

/** What PostgreSQL or the network says: `code` is an SQLSTATE or the name of a network error. */
export interface PostgresFault extends Error {
  readonly code?: string;
  readonly position?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** Another session was in the way: the same transaction may pass when it is tried again. */
export const isConflict = ({ code = '' }: PostgresFault): boolean => /^(40001|40P01|55P03)$/.test(code);

/** The connection is gone, or the server is not ready yet. */
export function isLost({ code = '', message }: PostgresFault): boolean {
  return (
    /^(08|57P0[123])/.test(code) ||
    /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) ||
    /connection terminated|connection ended|not queryable|client was closed/i.test(message)
  );
}

const KNOWN: readonly (readonly [RegExp, code: string, what: string, remedy: string])[] = [
  [
    /^ECONNREFUSED$/,
    'warehouse_down',
    'nothing listens there',
    'Start the server, or correct host and port of the URL.',
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'warehouse_down',
    'the name of the host does not resolve',
    'Correct the host of the URL.',
  ],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    'warehouse_down',
    'it does not answer',
    'Look at the firewall between, and at host and port of the URL.',
  ],
  [
    /^28P01$/,
    'warehouse_refused',
    'the password is wrong',
    'Correct user and password of the URL, in the secret that holds it.',
  ],
  [
    /^28/,
    'warehouse_refused',
    'the server does not let this user in from here',
    'Look at user and database of the URL, and at pg_hba.conf of the server (many want sslmode=require).',
  ],
  [
    /^3D000$/,
    'warehouse_unknown',
    'the database does not exist',
    'Create it (CREATE DATABASE), or correct the name at the end of the URL.',
  ],
  [
    /^53300$/,
    'warehouse_busy',
    'it has no connection left',
    'Close connections, or raise max_connections; the next run loads it again.',
  ],
  [
    /^42501$/,
    'warehouse_denied',
    'the user may not do that',
    'Grant CREATE on the schema (and own the tables), or name another one with `schema`.',
  ],
  [
    /^(53100|53200)$/,
    'warehouse_full',
    'the server has no room left',
    'Free disk or memory of the server; the next run loads it again.',
  ],
  [
    /^(40001|40P01|55P03)$/,
    'warehouse_busy',
    'other sessions were in the way, again and again',
    'Look at what holds locks on the tables (pg_stat_activity); the next run loads it again.',
  ],
  [
    /^0A000$/,
    'warehouse_view',
    'a view depends on a column whose type is to change',
    'Drop the view, run again, and make it anew.',
  ],
  [/^57P03$/, 'warehouse_down', 'the server is starting or stopping', 'Run again when it is up.'],
];

/** What went wrong, without credentials. */
export function postgresError(thrown: unknown, place: string): IngestError {
  if (thrown instanceof IngestError) return thrown;
  const fault = (thrown instanceof AggregateError ? thrown.errors[0] : thrown) as PostgresFault;
  if (fault.name === 'AbortError') return new CancelledError('cancelled', 'the run was stopped', { cause: thrown });
  const known = KNOWN.find(([pattern]) => pattern.test(fault.code ?? ''));
  const lost = isLost(fault) ? (['warehouse_lost', 'the connection broke'] as const) : undefined;
  const code = known?.[1] ?? lost?.[0] ?? 'warehouse_failed';
  const said = `${fault.message}${fault.code ? ` (${fault.code})` : ''}`;
  const what = known ? `${known[2]}: ${said}` : lost ? `${lost[1]}: ${said}` : said;
  const remedy = known?.[3] ?? 'The CSVs have landed; the next run loads it again.';
  return new WarehouseError(code, `PostgreSQL ${place}: ${what}`, { remedy, cause: thrown });
}
