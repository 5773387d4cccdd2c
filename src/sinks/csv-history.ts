import { collect } from '../core/collect.ts';
import type { Changes } from '../core/report.ts';
import { openCells } from './csv-cells.ts';
import { isEmptyField } from './csv-key.ts';
import { keyTextOf, noteChange } from './csv-merge-changes.ts';
import { breathe } from './csv-scan.ts';
import type { Source } from './csv-sources.ts';
import { openListed, tombstones, writeKey } from './csv-step.ts';
import type { MergeOptions, Threads, Woven } from './csv-threads.ts';
import { applyStatements, close, type Statement, type Version, type VersionRules } from './csv-versions.ts';
import { smallestKey } from './csv-weave.ts';

const BREATH = 20_000;

/** Goes through the keys in their order, each with its versions in the target and what this run says of it: scd2. */
export async function weaveHistory(threads: Threads, options: MergeOptions): Promise<Woven | 'unsorted'> {
  const { old, fresh } = threads;
  const step = openStep(threads, options);
  const isListed = openListed(threads.gone);
  let steps = 0;
  let last: string | undefined;
  for (let key = smallestKey(old, fresh); key !== undefined; key = smallestKey(old, fresh)) {
    if (last !== undefined && key <= last) return 'unsorted';
    last = key;
    const isSaid = fresh.some((source) => source.key === key);
    const isWhole = isSaid ? step.say(key, old, fresh) : step.pass(key, old, isListed(key));
    if (!isWhole) return 'unsorted';
    if (++steps % BREATH !== 0) continue;
    collect('minor'); // the texts of keys die at once: the young space need not grow for them
    await breathe(options.signal);
  }
  return step.counts();
}

function openStep(threads: Threads, options: MergeOptions) {
  const { header, writer, changed, removed } = threads;
  const { fill, key: names } = options;
  const rules = options.rules!;
  const { from, to, at } = rules.history!;
  const columns = {
    from: header.indexOf(from),
    to: header.indexOf(to),
    at: at === undefined ? -1 : header.indexOf(at),
  };
  const format = openCells(header, columns, [from, to, ...rules.ignored], fill);
  const isTombstone = tombstones(header, rules.gone, fill);
  const versionRules: VersionRules = { now: rules.now, hasOwnTimes: at !== undefined, isSame: format.isSame };
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  const counts = { rows: 0, rowsBefore: 0, living: 0, duplicates: 0 };

  /** The versions of a key that stand in the target, or undefined where they are not in the order of time. */
  const versionsOf = (key: string, old: readonly Source[]): Version[] | undefined => {
    const versions: Version[] = [];
    let newest = '';
    for (let next = nextOf(old, key); next; next = nextOf(old, key)) {
      const rank = next.rank();
      if (versions.length > 0 && rank < newest) return undefined;
      newest = rank;
      versions.push(format.versionOf(next));
      next.advance();
    }
    return versions;
  };
  const statementsOf = (key: string, fresh: readonly Source[]): Statement[] => {
    const said: (Statement & { rank: string })[] = [];
    for (let next = nextOf(fresh, key); next; next = nextOf(fresh, key)) {
      const rank = next.rank();
      const statement = {
        rank,
        cells: format.cellsOf(next),
        at: (columns.at < 0 ? '' : format.textAt(next, columns.at)) || rules.now,
        isDeleted: isTombstone?.(next) ?? false,
      };
      // of two with one rank the later one stands; without times of their own, of all of them
      if (said.length > 0 && (columns.at < 0 || said.at(-1)!.rank === rank)) {
        said.pop();
        counts.duplicates += 1;
      }
      said.push(statement);
      next.advance();
    }
    return said;
  };
  return {
    /** Versions of which this run says nothing. */
    pass(key: string, old: readonly Source[], isGone: boolean): boolean {
      let newest = '';
      for (let next = nextOf(old, key); next; next = nextOf(old, key)) {
        const rank = next.rank();
        if (rank < newest) return false;
        newest = rank;
        counts.rowsBefore += 1;
        counts.rows += 1;
        const isCurrent = isEmptyField(next.reader, next.projection.fields[columns.to]!, fill);
        if (isCurrent) counts.living += 1;
        if (isCurrent && isGone) {
          noteChange(changes, 'removed', () => keyTextOf(next, header, names));
          if (removed) writeKey(next, header, names, removed);
          const [closed] = close([format.versionOf(next)], rules.now, versionRules);
          format.write(closed!, writer);
        } else {
          if (isCurrent) changes.unchanged += 1;
          next.projection.write(next.reader, writer);
        }
        next.advance();
      }
      return true;
    },
    say(key: string, old: readonly Source[], fresh: readonly Source[]): boolean {
      const before = versionsOf(key, old);
      if (!before) return false;
      const said = statementsOf(key, fresh);
      const now = applyStatements(before, said, versionRules);
      for (const version of now) format.write(version, writer);
      counts.rowsBefore += before.length;
      counts.rows += now.length;
      noteKey(before, now);
      return true;
    },
    counts: () => ({ ...counts, changes }),
  };

  function noteKey(before: readonly Version[], now: readonly Version[]): void {
    const wasThere = before.at(-1)?.to === '';
    const isThere = now.at(-1)?.to === '';
    if (wasThere) counts.living += 1;
    const opened = now.filter(
      (version) => !before.some((one) => one.from === version.from && one.cells === version.cells),
    );
    if (changed) for (const version of opened) if (version.to === '') format.write(version, changed);
    const keyText = (): string =>
      names.map((name) => format.plain((now.at(-1) ?? before.at(-1))!.cells[header.indexOf(name)]!)).join(', ');
    if (wasThere && !isThere) {
      noteChange(changes, 'removed', keyText);
      if (removed) format.writeKey(now.at(-1)!.cells, names, removed);
    } else if (!wasThere && isThere)
      noteChange(changes, 'added', keyText, () => (before.length > 0 ? 'it is back' : ''));
    else if (opened.length > 0)
      noteChange(changes, 'updated', keyText, () => format.differing(before.at(-1), now.at(-1)!));
    else if (isThere) changes.unchanged += 1;
  }
}

/** The source whose current record of this key comes first in time; of equal ones the later file is the newer. */
function nextOf(sources: readonly Source[], key: string): Source | undefined {
  let first: Source | undefined;
  for (const source of sources) {
    if (source.key !== key) continue;
    if (!first || source.rank() < first.rank()) first = source;
  }
  return first;
}
