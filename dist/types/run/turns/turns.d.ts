import { StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { type Partition } from '../../core/partition.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import { type Rows } from './partitions.ts';
/** One `for_each` block: the records of a stream, or the values of a list. */
export interface ForEach {
    readonly stream?: string | undefined;
    readonly values?: readonly (string | number | boolean)[] | undefined;
    readonly as: string;
    readonly where?: string | undefined;
    /** Values that one request takes together. */
    readonly batch?: number | undefined;
}
/** What a stream runs for: the product of its blocks. */
export interface TurnsPlan {
    readonly stream: string;
    readonly blocks: readonly ForEach[];
    /** Names that the stream's templates use; those of the blocks make a partition. */
    readonly names: readonly string[];
}
export type Values = Partition['values'];
/** What a dead letter of a partition asks again for. */
export interface PartitionCursor {
    readonly of: Values;
    readonly at: Json;
}
/** The records of a parent that count now; where `isWhole` all of them, else `due` where only those that changed do. */
export type RowsOf = (parent: string, isWhole: boolean) => Promise<Rows | 'due'>;
/** The partitions of these rows, each once. */
export declare function listPartitions(plan: TurnsPlan, rowsOf: RowsOf, due: readonly Values[], tell: (message: string) => void): Promise<Values[]>;
/** Partitions as they become due: those of a batch one by one. */
export declare function singlesOf({ blocks, names }: TurnsPlan, all: readonly Values[]): Values[];
/** The values that a partition's dead letter asks again for; undefined for letters of another kind. */
export declare function valuesOf({ cursor }: DeadLetter): Values | undefined;
/**
 * The turns of this run in their order.
 * @param frozen those that an interrupted run had listed: their order stays, what is new comes behind
 * @param lost partitions of which an earlier run lost pages: first
 */
export declare function orderTurns(listed: readonly Values[], frozen: readonly Values[] | undefined, lost: readonly Values[]): Partition[];
/** @throws StreamError where a parent's rows are not to be had */
export declare function noParent(stream: string, parent: string): StreamError;
