import type { TableOutcome } from './contract.ts';
import type { Standing } from './ledger.ts';
import { type TableTask } from './sqlite-layout.ts';
/** Brings one table to its version, inside the transaction. Columns whose values do not fit become text, and that is told. */
export declare function syncTable(task: TableTask): Promise<{
    outcome: TableOutcome;
    standing: Standing;
}>;
