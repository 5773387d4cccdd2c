import { StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { type Partition, partitionKey, partitionOf } from '../../core/partition.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
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

/** The records of a parent that count now; where `isWhole` all of them, else `due` where only those that changed do. */
export type RowsOf = (parent: string, isWhole: boolean) => Promise<Rows | 'due'>;

/** The partitions of these rows, each once. */
export async function listPartitions(
  plan: TurnsPlan,
  rowsOf: RowsOf,
  due: readonly Values[],
  tell: (message: string) => void,
): Promise<Values[]> {
  const read = async (block: ForEach, isWhole: boolean): Promise<Listed> =>
    ofBlock(plan, block, rowsOf, isWhole, due, tell);
  const listed: Listed[] = [];
  for (const block of plan.blocks) listed.push(await read(block, false));
  const changed = listed.filter(({ isDue }) => isDue);
  if (changed.length <= 1 || changed.every(({ values }) => values.length === 0)) return productOf(listed);
  // a record that is new to one parent goes with all of the others, which need not have changed
  const whole: Listed[] = [];
  for (const [i, block] of plan.blocks.entries()) whole.push(listed[i]!.isDue ? await read(block, true) : listed[i]!);
  return unique(changed.flatMap((one) => productOf(listed.map((block, i) => (block === one ? one : whole[i]!)))));
}

interface Listed {
  readonly values: readonly Values[];
  /** They are those that changed. */
  readonly isDue: boolean;
}

const productOf = (blocks: readonly Listed[]): Values[] =>
  unique(
    blocks.reduce<readonly Values[]>(
      (product, { values }) => product.flatMap((left) => values.map((right) => ({ ...left, ...right }))),
      [{}],
    ),
  );

const unique = (all: readonly Values[]): Values[] => [
  ...new Map(all.map((values) => [partitionKey({ values }), values])).values(),
];

async function ofBlock(
  plan: TurnsPlan,
  block: ForEach,
  rowsOf: RowsOf,
  isWhole: boolean,
  due: readonly Values[],
  tell: (message: string) => void,
): Promise<Listed> {
  const names = plan.names.filter((name) => name === block.as || name.startsWith(`${block.as}.`));
  const listed = (values: readonly Values[], isDue = false): Listed => ({
    values: inBatches(values, block.batch),
    isDue,
  });
  if (block.values) return listed(block.values.map((value) => ({ [block.as]: value })));
  const rows = await rowsOf(block.stream!, isWhole);
  if (rows === 'due')
    return listed(
      due.filter((values) => names.every((name) => Object.hasOwn(values, name))),
      true,
    );
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
  return listed(found.values);
}

/** Lists of values in place of single ones, so many at once. */
function inBatches(all: readonly Values[], size: number | undefined): Values[] {
  if (size === undefined) return [...all];
  const single = unique(all);
  const batches: Values[] = [];
  for (let at = 0; at < single.length; at += size) {
    const some = single.slice(at, at + size);
    const names = Object.keys(some[0]!);
    batches.push(Object.fromEntries(names.map((name) => [name, some.map((values) => values[name]!)])));
  }
  return batches;
}

/** Partitions as they become due: those of a batch one by one. */
export function singlesOf({ blocks, names }: TurnsPlan, all: readonly Values[]): Values[] {
  const batched = blocks
    .filter(({ batch }) => batch !== undefined)
    .map(({ as }) => names.filter((name) => name === as || name.startsWith(`${as}.`)));
  const split = (values: Values, own: readonly string[]): Values[] => {
    const lists = own.map((name) => values[name] as readonly Json[]);
    return (lists[0] ?? []).map((_, i) => ({
      ...values,
      ...Object.fromEntries(own.map((name, column) => [name, lists[column]![i]!])),
    }));
  };
  return unique(batched.reduce<readonly Values[]>((some, own) => some.flatMap((one) => split(one, own)), all));
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
 * @param lost partitions of which an earlier run lost pages: first
 */
export function orderTurns(
  listed: readonly Values[],
  frozen: readonly Values[] | undefined,
  lost: readonly Values[],
): Partition[] {
  const all = [...(frozen ?? []), ...lost, ...listed];
  return unique(all).map((values) => partitionOf(values));
}

/** @throws StreamError where a parent's rows are not to be had */
export function noParent(stream: string, parent: string): StreamError {
  return new StreamError('parent_missing', `${stream}: there are no records of ${parent} to run for`, {
    stream,
    remedy: `Run ${parent} first, or together with ${stream}: --streams ${parent},${stream}.`,
  });
}
