import { type Check } from './check.ts';
/** The SQLite file: a place that can be written, and no other file in its way. */
export declare const sqliteFile: Check;
/** PostgreSQL: whether it lets us in, and make tables. */
export declare const postgresServer: Check;
