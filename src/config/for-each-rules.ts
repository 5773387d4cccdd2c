import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
import { columnList } from './schema/common.ts';
import { namesUsed, REQUEST_NAMES } from './template-rules.ts';

type Block = NonNullable<StreamOptions['for_each']>[number];

/** Where a block of `for_each` stands: it is a mapping, or one of a list. */
export function blockPath(name: string, options: StreamOptions, index: number): Path {
  const base: Path = ['streams', name, 'for_each'];
  return (options.for_each?.length ?? 0) > 1 ? [...base, index] : base;
}

/** What the partitions of a stream need so that each asks for something of its own. */
export function forEachFindings(name: string, options: StreamOptions, { streams }: Parsed): Finding[] {
  const blocks = options.for_each ?? [];
  const used = namesUsed(options);
  const isIncremental = (block: Block): boolean =>
    streams.some((stream) => stream.name === block.stream && stream.options.incremental !== undefined);
  return blocks.flatMap((block, index) => {
    const path = blockPath(name, options, index);
    return [
      ...(isIncremental(block) ? keyFindings(name, options) : []),
      ...batchFindings(block, name, options, path),
      ...nameFindings(blocks, index, path),
      ...useFindings(block, used, path),
      ...whereFindings(block, path),
    ];
  });
}

/** A partition that lost a page is asked for again as a whole: what came of it before would be appended a second time. */
function keyFindings(name: string, { write, primary_key }: StreamOptions): Finding[] {
  if (write.mode !== 'append' || columnList(primary_key).length > 0) return [];
  return [
    {
      path: ['streams', name, 'write', 'mode'],
      code: 'missing_key',
      message:
        'append for the changed records of a stream needs a primary_key: a partition that lost a page is asked for again, and what it brought before would be doubled',
      remedy: 'Name the columns that identify a record: `primary_key: id`.',
    },
  ];
}

function nameFindings(blocks: readonly Block[], index: number, path: Path): Finding[] {
  const { as } = blocks[index]!;
  if (blocks.findIndex((block) => block.as === as) < index)
    return [
      {
        path: [...path, 'as'],
        code: 'for_each',
        message: `two blocks of for_each are called "${as}"`,
        remedy: 'Give each a name of its own with `as`.',
      },
    ];
  if (![...REQUEST_NAMES, 'incremental'].includes(as)) return [];
  const message = `{${as}} means something else already`;
  return [{ path: [...path, 'as'], code: 'for_each', message, remedy: 'Choose another name.' }];
}

function useFindings({ as, stream, values }: Block, used: readonly string[], path: Path): Finding[] {
  const own = used.filter((name) => name === as || name.startsWith(`${as}.`));
  if (own.length === 0) {
    const example = stream === undefined ? `{${as}}` : `{${as}.id}`;
    return [
      {
        path: [...path, 'as'],
        code: 'for_each',
        message: `no template uses "${as}": each partition would ask for the same`,
        remedy: `Write ${example} where the request differs.`,
      },
    ];
  }
  const whole = stream !== undefined && own.includes(as);
  const inner = values !== undefined ? own.find((name) => name !== as) : undefined;
  if (whole)
    return [
      {
        path: [...path, 'as'],
        code: 'for_each',
        message: `{${as}} is a whole record of ${stream}`,
        remedy: `Name one of its columns: {${as}.id}.`,
      },
    ];
  if (inner === undefined) return [];
  const message = `{${inner}} asks for a column, and ${as} stands for one value of a list`;
  return [{ path: [...path, 'as'], code: 'for_each', message, remedy: `Write {${as}}.` }];
}

function batchFindings({ batch, as }: Block, name: string, options: StreamOptions, path: Path): Finding[] {
  if (batch === undefined) return [];
  const tell = (at: Path, message: string, remedy: string): Finding => ({
    path: at,
    code: 'for_each',
    message,
    remedy,
  });
  if (options.kind === 'sql')
    return [
      tell(
        [...path, 'batch'],
        'a query takes single values, no lists of them',
        'Leave batch out, or join the tables in the query.',
      ),
    ];
  const included: Readonly<Record<string, unknown>> = options.include;
  const isList = (value: unknown): boolean => typeof value === 'string' && LONE.exec(value)?.[1] === as;
  return Object.entries(included).flatMap(([column, value]) =>
    isList(value)
      ? [
          tell(
            ['streams', name, 'include', column],
            `${String(value)} is a list of up to ${batch} values, and a column takes one`,
            'Take the value from the records themselves, or leave batch out.',
          ),
        ]
      : [],
  );
}

/** A text that is one name alone, by what it begins with. */
const LONE = /^\{([A-Za-z_][\w-]*)(?:\.[\w.-]*)?\}$/;

function whereFindings({ values, where }: Block, path: Path): Finding[] {
  if (values === undefined || where === undefined) return [];
  const message = 'where is a condition on records; a list has none';
  return [{ path: [...path, 'where'], code: 'for_each', message, remedy: 'Leave out what should not count.' }];
}
