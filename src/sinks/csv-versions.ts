import { timeKey } from './time-key.ts';

/** A record as CSV cells, one per column of the target, as they are written. */
export type Cells = readonly string[];

/** A version of a row: what it holds, when it began and when it ended; '' for a beginning or an end that is not known. */
export interface Version {
  readonly cells: Cells;
  readonly from: string;
  readonly to: string;
  /** When its record says that it began: earlier than `from` where the row had been gone before. */
  readonly at: string;
}

/** What a run says of a key. */
export interface Statement {
  readonly cells: Cells;
  /** When it began, or ended where the row is deleted. */
  readonly at: string;
  readonly isDeleted: boolean;
}

export interface VersionRules {
  /** The run's start. */
  readonly now: string;
  /** Whether `at` comes from the records: what is older than the newest version then takes its place in the past. */
  readonly hasOwnTimes: boolean;
  isSame(a: Cells, b: Cells): boolean;
}

const isBefore = (a: string, b: string): boolean => timeKey(a) < timeKey(b);

/** The versions of one key after these statements, both in the order of time; what is said again changes nothing. */
export function applyStatements(
  versions: readonly Version[],
  statements: readonly Statement[],
  rules: VersionRules,
): Version[] {
  let all = [...versions];
  statements.forEach((statement, i) => {
    const isLast = i === statements.length - 1;
    all = statement.isDeleted ? close(all, statement.at, rules) : state(all, statement, isLast, rules);
  });
  return all;
}

/** Ends the current version. */
export function close(versions: readonly Version[], at: string, { now }: VersionRules): Version[] {
  const current = versions.at(-1);
  if (current?.to !== '' || isBefore(at, current.from)) return [...versions];
  const end = timeKey(at) === timeKey(current.from) && isBefore(at, now) ? now : at;
  return [...versions.slice(0, -1), { ...current, to: end }];
}

function state(versions: readonly Version[], said: Statement, isLast: boolean, rules: VersionRules): Version[] {
  const { cells, at } = said;
  const last = versions.at(-1);
  if (!last) return [openVersion(said, at)];
  if (last.to !== '') return stateOfClosed(versions, last, said, isLast, rules);
  const isLate = rules.hasOwnTimes && isBefore(at, last.at);
  if (rules.isSame(last.cells, cells) && (isLast || !isLate)) return [...versions];
  if (isLate) return putIntoPast(versions, said, rules);
  const rest = versions.slice(0, -1);
  if (isBefore(last.from, at)) return [...rest, { ...last, to: at }, openVersion(said, at)];
  // newer than the record before it, yet not than the moment when that one came back
  if (isBefore(last.at, at) && isBefore(last.from, rules.now))
    return [...rest, { ...last, to: rules.now }, openVersion(said, rules.now)];
  return [...rest, { ...last, cells, at: isBefore(last.at, at) ? at : last.at }];
}

const openVersion = ({ cells, at }: Statement, from: string): Version => ({ cells, from, to: '', at });

/** The row had gone: it is back where the newest that is said of it says that it is there. */
function stateOfClosed(
  versions: readonly Version[],
  last: Version,
  said: Statement,
  isLast: boolean,
  rules: VersionRules,
): Version[] {
  const isNew = !isBefore(said.at, last.to);
  // closed at the moment when it began: it is that version again
  const kept = timeKey(last.from) === timeKey(said.at) ? versions.slice(0, -1) : versions;
  if (isNew) return [...kept, openVersion(said, said.at)];
  if (!isLast) return putIntoPast(versions, said, rules);
  const from = isBefore(rules.now, last.to) ? last.to : rules.now;
  return [...versions, openVersion(said, from)];
}

/** What was so before the newest version: between its neighbours, unless it is known. */
function putIntoPast(versions: readonly Version[], said: Statement, rules: VersionRules): Version[] {
  let place = versions.length;
  while (place > 0 && isBefore(said.at, versions[place - 1]!.from)) place -= 1;
  const before = versions[place - 1];
  const next = versions[place];
  const isWithin = before !== undefined && (before.to === '' || isBefore(said.at, before.to));
  if (before && isWithin && rules.isSame(before.cells, said.cells)) return [...versions];
  if (before && timeKey(before.from) === timeKey(said.at))
    return versions.map((one) => (one === before ? { ...one, cells: said.cells } : one));
  const shortened = before && isWithin ? [{ ...before, to: said.at }] : before ? [before] : [];
  const to = next ? next.from : '';
  const put: Version = { ...openVersion(said, said.at), to: isWithin && before.to !== '' ? before.to : to };
  return [...versions.slice(0, Math.max(0, place - 1)), ...shortened, put, ...versions.slice(place)];
}
