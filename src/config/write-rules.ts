import { goneOf, historyOf, ownColumns, seeksAbsent } from '../sinks/merge-rules.ts';
import type { Finding, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
import { columnList } from './schema/common.ts';

type Write = StreamOptions['write'];

/** Columns of the records that `write` names, by where it does. */
export function writeColumns(write: Write): [Path, readonly string[]][] {
  const one = (column: string | undefined): readonly string[] => (column === undefined ? [] : [column]);
  return [
    [['sort_by'], columnList(write.sort_by)],
    [['ignore_columns'], write.ignore_columns ?? []],
    [['dedupe_by'], one(write.dedupe_by)],
    [['scd2', 'at'], one(historyOf(write)?.at)],
    [['deleted', 'field'], one(goneOf(write)?.field)],
  ];
}

/** What a write mode needs, and options that mean nothing in it. */
export function writeFindings(name: string, options: StreamOptions): Finding[] {
  const { write } = options;
  const key = columnList(options.primary_key);
  const base: Path = ['streams', name, 'write'];
  const found = (option: Path, code: string, message: string, remedy: string): Finding => ({
    path: [...base, ...option],
    code,
    message,
    remedy,
  });
  const findings: Finding[] = [];
  const { mode } = write;
  if (mode !== 'replace' && mode !== 'append' && key.length === 0)
    findings.push(
      found(
        ['mode'],
        'missing_key',
        `mode ${mode} needs a primary_key`,
        'Name the column or columns that identify a record: `primary_key: id`.',
      ),
    );
  for (const [option, modes] of Object.entries(MODES_OF))
    if (isGiven(write, option) && !modes.includes(mode))
      findings.push(
        found([option], 'write_mode', `${option} means nothing in mode ${mode}`, `It is for ${modes.join(', ')}.`),
      );
  if (seeksAbsent(write) && options.incremental)
    findings.push(
      found(
        ['deleted'],
        'deleted_incremental',
        'an incremental stream never reads everything, so it cannot tell what is gone',
        'Name the column in which the source says it, `deleted: { field: is_deleted }`, or leave incremental out.',
      ),
    );
  return [...findings, ...columnFindings(write, key, found)];
}

/** In which modes an option means something. */
const MODES_OF: Readonly<Record<string, readonly Write['mode'][]>> = {
  deleted: ['merge', 'scd2'],
  max_deleted: ['merge', 'scd2'],
  ignore_columns: ['replace', 'merge', 'scd2'],
  dedupe_by: ['merge', 'insert_only', 'scd2'],
  scd2: ['scd2'],
};

function isGiven(write: Write, option: string): boolean {
  const value = write[option as keyof Write];
  return value !== undefined && value !== 'keep';
}

function columnFindings(
  write: Write,
  key: readonly string[],
  found: (option: Path, code: string, message: string, remedy: string) => Finding,
): Finding[] {
  const history = historyOf(write);
  const gone = goneOf(write);
  const findings: Finding[] = [];
  const inKey = key.find((column) => write.ignore_columns?.includes(column));
  if (inKey !== undefined)
    findings.push(
      found(
        ['ignore_columns'],
        'column',
        `"${inKey}" is part of primary_key`,
        'The key tells rows apart: leave it out.',
      ),
    );
  if (write.ignore_columns && write.mode === 'replace' && key.length === 0)
    findings.push(
      found(
        ['ignore_columns'],
        'missing_key',
        'without a primary_key no row is known to be the same as before',
        'Name the column or columns that identify a record: `primary_key: id`.',
      ),
    );
  if (history && write.sort_by !== undefined)
    findings.push(found(['sort_by'], 'write_mode', 'a history is sorted by key and time', 'Leave sort_by out.'));
  if (history && history.from === history.to)
    findings.push(
      found(['scd2', 'valid_to'], 'column', 'valid_from and valid_to are one column', 'Give them two names.'),
    );
  if (history?.at !== undefined && write.dedupe_by !== undefined)
    findings.push(
      found(['dedupe_by'], 'write_mode', 'scd2.at tells already which record is the newer one', 'Leave dedupe_by out.'),
    );
  const own = ownColumns(write).find(
    (column) => key.includes(column) || column === history?.at || column === gone?.field,
  );
  if (own !== undefined)
    findings.push(
      found(
        history ? ['scd2'] : ['deleted'],
        'column',
        `the column "${own}" is written here and read as the records' own`,
        history ? 'Choose other names for valid_from and valid_to.' : 'Choose another name: `deleted: { column: … }`.',
      ),
    );
  if (write.max_deleted !== undefined && !gone && (write.mode === 'merge' || write.mode === 'scd2'))
    findings.push(
      found(
        ['max_deleted'],
        'write_mode',
        'nothing is deleted here',
        'Say what becomes of rows that are gone: `deleted: delete`.',
      ),
    );
  return findings;
}
