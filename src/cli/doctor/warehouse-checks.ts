import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toIngestError } from '../../core/errors.ts';
import { type Check, type Facts, type Finding, ok, problem } from './check.ts';

/** The SQLite file: a place that can be written, and no other file in its way. */
export const sqliteFile: Check = {
  name: 'sqlite',
  run({ plan, workspace }) {
    const path = plan?.warehouse?.sqlite;
    if (path === undefined) return [];
    const file = join(workspace, path);
    let place = file;
    while (!existsSync(place)) place = dirname(place);
    try {
      accessSync(place, constants.W_OK);
    } catch {
      return [problem(`${path} cannot be written`, `Make ${place} writable, or choose another path.`)];
    }
    if (place !== file) return [ok(`${path} is made by the first run`)];
    return isSqlite(file)
      ? [ok(`${path} is a SQLite file that can be written`)]
      : [problem(`${path} is no SQLite file`, 'Move it away, or choose another path.')];
  },
};

function isSqlite(file: string): boolean {
  const { size } = statSync(file);
  if (size === 0) return true;
  const head = Buffer.alloc(16);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, head, 0, head.length, 0);
  } finally {
    closeSync(fd);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

/** PostgreSQL: whether it lets us in, and make tables. */
export const postgresServer: Check = { name: 'postgres', run: askPostgres };

async function askPostgres({ plan, missing, secrets }: Facts): Promise<Finding[]> {
  const { postgres, schema } = plan?.warehouse ?? {};
  if (postgres === undefined || missing.length > 0) return [];
  const { password } = new URL(postgres);
  if (password !== '') secrets.add(decodeURIComponent(password));
  const { examinePostgres } = await import('../../warehouse/examine.ts');
  try {
    const { place, version, schema: found, mayCreate } = await examinePostgres(postgres, schema);
    return mayCreate
      ? [ok(`PostgreSQL ${version} at ${place} lets us in, and make tables in the schema ${found}`)]
      : [
          problem(
            `PostgreSQL ${version} at ${place} lets us in, but the user may make no tables in the schema ${found}`,
            `GRANT CREATE ON SCHEMA ${found} TO that user, or name another one with \`schema\`.`,
          ),
        ];
  } catch (thrown) {
    const { message, remedy } = toIngestError(thrown);
    return [problem(message, remedy)];
  }
}
