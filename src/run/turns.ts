import { StreamError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { type Partition, partitionKey, partitionOf } from '../core/partition.ts';
import type { DeadLetter } from '../stores/bookmark.ts';
import { partitionsIn, type Rows } from './partitions.ts';

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

/** The partitions of these rows, each once. @param rowsOf the records of a parent that count now */
export async function listPartitions(
  plan: TurnsPlan,
  rowsOf: (parent: string) => Promise<Rows | 'due'>,
  due: readonly Values[],
  tell: (message: string) => void,
): Promise<Values[]> {
  let product: Values[] = [{}];
  for (const block of plan.blocks) {
    const found = await ofBlock(plan, block, rowsOf, due, tell);
    product = product.flatMap((left) => found.map((right) => ({ ...left, ...right })));
  }
  const known = new Map(product.map((values) => [partitionKey({ values }), values]));
  return [...known.values()];
}

async function ofBlock(
  plan: TurnsPlan,
  block: ForEach,
  rowsOf: (parent: string) => Promise<Rows | 'due'>,
  due: readonly Values[],
  tell: (message: string) => void,
): Promise<Values[]> {
  const names = plan.names.filter((name) => name === block.as || name.startsWith(`${block.as}.`));
  if (block.values)
    return inBatches(
      block.values.map((value) => ({ [block.as]: value })),
      block.batch,
    );
  const rows = await rowsOf(block.stream!);
  if (rows === 'due') return due.filter((values) => names.every((name) => Object.hasOwn(values, name)));
  const columns = names.map((name) => name.slice(block.as.length + 1));
  const found = await partitionsIn(rows, {
    stream: plan.stream,
    parent: block.stream!,
    columns,
    names,
    where: block.where,
  });
  if (found.incomplete > 0)
    tell(`${found.incomplete} records of ${block.stream} lack ${columns.join(' or ')}; nothing is asked for them`);
  return inBatches(found.values, block.batch);
}

/** Lists of values in place of single ones, so many at once. */
function inBatches(all: readonly Values[], size: number | undefined): Values[] {
  if (size === undefined) return [...all];
  const unique = [...new Map(all.map((values) => [partitionKey({ values }), values])).values()];
  const batches: Values[] = [];
  for (let at = 0; at < unique.length; at += size) {
    const some = unique.slice(at, at + size);
    const names = Object.keys(some[0]!);
    batches.push(Object.fromEntries(names.map((name) => [name, some.map((values) => values[name]!)])));
  }
  return batches;
}

/** The values that a partition's dead letter asks again for; undefined for letters of another kind. */
export function valuesOf({ cursor }: DeadLetter): Values | undefined {
  return cursor !== null && typeof cursor === 'object' && !Array.isArray(cursor) && 'of' in cursor
    ? (cursor['of'] as Values)
    : undefined;
}

/**
 * The turns of this run in their order.
 * @param frozen those that an interrupted run had listed: their order stays, what is new comes behind
 * @param lost partitions of which an earlier run lost pages: first, where the order of rows does not hang on it
 */
export function orderTurns(
  listed: readonly Values[],
  frozen: readonly Values[] | undefined,
  lost: readonly Values[],
  isOrdered: boolean,
): Partition[] {
  const again = isOrdered ? [] : lost;
  const all = [...(frozen ?? []), ...again, ...listed];
  const unique = new Map(all.map((values) => [partitionKey({ values }), values]));
  return [...unique.values()].map((values) => partitionOf(values));
}

/** @throws StreamError where a parent's rows are not to be had */
export function noParent(stream: string, parent: string): StreamError {
  return new StreamError('parent_missing', `${stream}: there are no records of ${parent} to run for`, {
    stream,
    remedy: `Run ${parent} first, or together with ${stream}: --streams ${parent},${stream}.`,
  });
}
