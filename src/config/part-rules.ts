import { templateNames } from '../core/template.ts';
import { PART, SPAN_NAMES } from '../sinks/parts/layout.ts';
import { FORMATS } from '../sinks/targets.ts';
import { suggest } from './nearest.ts';
import type { Finding, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';
import { columnList } from './schema/common.ts';

/** Names of the run that the path of a target knows. */
export const TARGET_NAMES: readonly string[] = ['stream', 'date', 'timestamp'];

/** Names that a split fills, whatever it is. */
const SPLIT_NAMES: readonly string[] = [...new Set([PART, ...Object.values(SPAN_NAMES).flat()])];

/** Whether the paths of a stream's targets fit its `split`, each other, and the write mode. */
export function partFindings(name: string, { write, primary_key }: StreamOptions): Finding[] {
  const base: Path = ['streams', name, 'write'];
  const paths = FORMATS.flatMap((format) => {
    const path = write[format];
    return path === undefined ? [] : [{ at: [...base, format], names: ownNames(path) }];
  });
  const first = paths[0];
  if (!first) return [];
  const findings = paths.flatMap(({ at, names }) => nameFindings(at, names, write.split));
  for (const { at, names } of paths.slice(1)) {
    if (sorted(names) === sorted(first.names)) continue;
    const message = `this path is filled with ${shown(names)}, the other with ${shown(first.names)}`;
    findings.push({ path: at, code: 'split', message, remedy: 'Every target of a stream has the same parts.' });
  }
  return findings.length > 0 ? findings : modeFindings(base, write, columnList(primary_key), first.names);
}

const ownNames = (path: string): string[] =>
  [...new Set(templateNames(path))].filter((one) => !TARGET_NAMES.includes(one));
const sorted = (names: readonly string[]): string => [...names].sort().join('\0');
const shown = (names: readonly string[]): string =>
  names.length === 0 ? 'nothing' : names.map((one) => `{${one}}`).join(' and ');

type Write = StreamOptions['write'];

function nameFindings(path: Path, names: readonly string[], split: Write['split']): Finding[] {
  const finding = (message: string, remedy: string): Finding => ({ path, code: 'split', message, remedy });
  if (split === undefined) {
    const early = names.find((one) => SPLIT_NAMES.includes(one));
    const typo = names.map((one) => suggest(one, TARGET_NAMES)).find((text) => text?.startsWith('Did'));
    if (typo !== undefined) return [finding(`nothing fills the template ${shown(names)}`, typo)];
    if (early === undefined) return [];
    const how = early === PART ? '{ size: 50MB }' : `{ by: ${early}, column: created_at }`;
    return [finding(`nothing fills {${early}}`, `Add split: ${how}; names of columns need no split.`)];
  }
  const filled = 'size' in split ? [PART] : SPAN_NAMES[split.by];
  const needed = 'size' in split ? PART : split.by;
  const foreign = names.find((one) => !filled.includes(one));
  if (foreign !== undefined)
    return [
      finding(`split does not fill {${foreign}}`, `It fills ${shown(filled)}; by columns it is written without split.`),
    ];
  if (names.includes(needed)) return [];
  return [finding(`split needs {${needed}} in this path`, `For example data/items/{${needed}}.csv.`)];
}

/** A row that may move from file to file is looked for by its key alone. */
function modeFindings(base: Path, write: Write, key: readonly string[], names: readonly string[]): Finding[] {
  const columns = write.split === undefined ? names : 'by' in write.split ? [write.split.column] : [];
  const loose = columns.find((column) => !key.includes(column));
  if (loose === undefined) return [];
  const remedy = `Put ${loose} into the primary_key, or write one file.`;
  if (write.mode === 'scd2')
    return [{ path: [...base, 'mode'], code: 'split', message: 'a history cannot move from file to file', remedy }];
  if (write.dedupe_by === undefined) return [];
  const message = 'the newest of the records with one key is not looked for across files';
  return [{ path: [...base, 'dedupe_by'], code: 'split', message, remedy }];
}
