import type { LoadRun, TableLoad, TableOutcome } from './contract.ts';
import type { Standing } from './ledger.ts';
/** A table that a transform made is remembered under this name, which no stream can have. */
export declare const derived: (table: string) => string;
export declare const still: ({ stream, table }: TableLoad, { rows }: Standing) => TableOutcome;
export declare function refused({ stream, table }: TableLoad, where: string): TableOutcome;
/** What an attempt did whose commit got no answer, if it did get through. */
export declare function outcomesIfLanded(outcomes: readonly TableOutcome[], tables: readonly TableLoad[], ledger: ReadonlyMap<string, Standing>, run: LoadRun): TableOutcome[] | undefined;
