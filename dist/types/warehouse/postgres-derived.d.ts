import type { Client } from 'pg';
import type { LoadRun } from './contract.ts';
/** Makes a table anew out of a query. One of the same columns keeps standing, with the views that look at it. */
export declare function createDerived(client: Client, name: string, sql: string, run: LoadRun, place: string): Promise<void>;
