import { connect, placeOf } from './postgres-connect.ts';
import { postgresError } from './postgres-errors.ts';

/** What a PostgreSQL says of itself to somebody who wants to load it. */
export interface Examined {
  readonly place: string;
  /** `18.1`. */
  readonly version: string;
  readonly schema: string;
  /** Whether the user may make tables there. */
  readonly mayCreate: boolean;
}

/** Asks without writing. @throws WarehouseError where it does not let us in */
export async function examinePostgres(url: string, schema: string | undefined): Promise<Examined> {
  const client = await connect(url, undefined);
  try {
    const { rows } = await client.query<{ version: string; schema: string; may: boolean }>(
      `SELECT current_setting('server_version') AS version, coalesce(n.nspname, $1, current_schema(), 'public') AS schema,
        CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE') ELSE has_schema_privilege(n.oid, 'CREATE') END AS may
        FROM (SELECT 1) AS one LEFT JOIN pg_namespace AS n ON n.nspname = coalesce($1, current_schema())`,
      [schema ?? null],
    );
    const [row] = rows;
    return { place: placeOf(url), version: row!.version, schema: row!.schema, mayCreate: row!.may };
  } catch (thrown) {
    throw postgresError(thrown, placeOf(url));
  } finally {
    await client.end().catch(() => {});
  }
}
