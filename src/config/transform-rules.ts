import { notOneQuery, positionIn } from '../warehouse/sql-text.ts';
import type { Finding, Parsed } from './parsed.ts';
import type { Path } from './read.ts';
import { orderTransforms, readsTable } from './transforms.ts';

type Transform = NonNullable<Parsed['frame']>['transforms'][number];

/** What must hold of transforms and of the names that tables have. */
export function transformFindings(parsed: Parsed): Finding[] {
  const transforms = parsed.frame?.transforms ?? [];
  const hasTables = parsed.frame?.warehouse !== undefined || transforms.length > 0;
  return [
    ...transforms.flatMap((transform, i) => ofTransform(transform, ['transforms', i], transforms)),
    ...nameFindings(transforms, parsed),
    ...(hasTables ? tableFindings(transforms, parsed) : []),
    ...cycleFindings(transforms),
  ];
}

function ofTransform(transform: Transform, path: Path, all: readonly Transform[]): Finding[] {
  const { name, sql, csv, table } = transform;
  const findings: Finding[] = [];
  if (csv === undefined && table === undefined)
    findings.push({
      path,
      code: 'missing_key',
      message: `the transform ${name} has no target`,
      remedy: `Give it a file (csv: data/${name}.csv), a table (table: ${name}), or both.`,
    });
  const wrong = notOneQuery(sql);
  if (wrong) {
    const { line, column } = positionIn(sql, wrong.at);
    findings.push({
      path: [...path, 'sql'],
      code: 'sql',
      message: `${wrong.message}, in line ${line}, column ${column} of the SQL`,
      remedy: 'Write one SELECT; the result goes where `csv` and `table` say.',
    });
  }
  for (const other of all)
    if (other.table === undefined && other !== transform && readsTable(transform, other.name))
      findings.push({
        path: [...path, 'sql'],
        code: 'no_table',
        message: `${name} reads ${other.name}, which is a transform without a table`,
        remedy: `Add table: ${other.name} to it.`,
      });
  return findings;
}

/** Bookmarks and reports know streams and transforms by their names. */
function nameFindings(transforms: readonly Transform[], { streamNames }: Parsed): Finding[] {
  const taken = new Map(streamNames.map((name) => [name.toLowerCase(), 'a stream']));
  return transforms.flatMap(({ name }, i) => {
    const other = taken.get(name.toLowerCase());
    taken.set(name.toLowerCase(), 'another transform');
    if (other === undefined) return [];
    const message = `${other} is called "${name}" already`;
    return [{ path: ['transforms', i, 'name'], code: 'name_clash', message, remedy: 'Give it a name of its own.' }];
  });
}

/** No database tells these apart, or takes them. */
function tableFindings(transforms: readonly Transform[], { streamNames }: Parsed): Finding[] {
  const tables: [Path, string][] = [
    ...streamNames.map((name): [Path, string] => [['streams', name], name]),
    ...transforms.flatMap(({ table }, i): [Path, string][] =>
      table === undefined ? [] : [[['transforms', i, 'table'], table]],
    ),
  ];
  const taken = new Map<string, string>();
  return tables.flatMap(([path, table]) => {
    const key = table.toLowerCase();
    const other = taken.get(key);
    taken.set(key, table);
    const on = path[0] === 'streams' ? { on: 'key' as const } : {};
    if (other !== undefined)
      return [{ path, code: 'name_clash', message: `two tables would be called "${table}" and "${other}"`, ...on }];
    return /^(sqlite_|_adip_)/.test(key)
      ? [
          {
            path,
            code: 'name_clash',
            message: `no table can be called "${table}"`,
            remedy: 'Names that begin with sqlite_ or _adip_ are taken.',
            ...on,
          },
        ]
      : [];
  });
}

function cycleFindings(transforms: readonly Transform[]): Finding[] {
  const sorted = orderTransforms(transforms);
  if ('order' in sorted) return [];
  const at = transforms.findIndex(({ name }) => name === sorted.cycle[0]);
  const message =
    sorted.cycle.length === 2
      ? `the transform ${sorted.cycle[0]} reads its own table`
      : `the transforms wait for each other: ${sorted.cycle.join(' → ')}`;
  const remedy = 'Let one of them read tables of streams alone.';
  return [{ path: ['transforms', at, 'sql'], code: 'cycle', message, remedy }];
}
