import type { Client } from 'pg';
import type { TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
/** Rows without their parents stand against foreign keys that are there: the transaction begins again without those. */
export declare class Orphaned extends Error {
    readonly name = "Orphaned";
    readonly constraint: string;
    constructor(constraint: string);
}
/** Takes foreign keys of ours away: those named, or all that a table has or is meant by. */
export declare function dropKeys(client: Client, which: {
    constraint: string;
} | {
    table: string;
}): Promise<void>;
/**
 * Makes the foreign keys that the references speak of, as far as no row stands against them: a key that orphans break
 * is left out, and the warning says how many there are.
 * @param changed tables of which this transaction has written something
 * @throws Orphaned
 */
export declare function keepKeys(client: Client, loads: readonly TableLoad[], standings: ReadonlyMap<string, Standing>, changed: ReadonlySet<string>, context: WarehouseContext): Promise<void>;
