import { packageOf, type SourceFile, targetOf } from './source-files.ts';

/** A file imports its own room and the rooms on lower floors. */
const FLOORS: Record<string, number> = {
  core: 0,
  paginators: 1,
  auth: 1,
  decode: 1,
  extract: 1,
  robots: 1,
  browser: 1,
  incremental: 1,
  warehouse: 1,
  checks: 1,
  expressions: 1,
  sinks: 1,
  publishers: 1,
  reporters: 1,
  stores: 1,
  http: 2,
  sources: 2,
  config: 3,
  run: 4,
  doors: 5,
};

/** The files that the runner, the shell or a program start, and what only they use. */
const DOORS = ['src/action.ts', 'src/post.ts', 'src/cli.ts', 'src/index.ts', 'src/bundle.ts'];
const DOOR_FOLDERS = ['actions', 'cli'];

export function roomOf(path: string): string {
  const folder = path.split('/')[1] ?? '';
  return DOORS.includes(path) || DOOR_FOLDERS.includes(folder) ? 'doors' : folder;
}

/** Imports that go up, or into a neighbour on the same floor; folders that stand on no floor. */
export function upwardImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    const floor = FLOORS[room];
    if (floor === undefined) return [`${file.path} stands on no floor: ${room} is not in the plan`];
    return file.imports.flatMap((one) => {
      const target = targetOf(file, one);
      if (target === undefined) return [];
      const other = roomOf(target);
      if (other === room || (FLOORS[other] ?? Number.POSITIVE_INFINITY) < floor) return [];
      return [`${file.path}:${one.line} imports ${target}: ${room} (floor ${floor}) may not know ${other}`];
    });
  });
}

/** Imports of files that are not there. */
export function danglingImports(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const target = targetOf(file, one);
      return target === undefined || known.has(target) ? [] : [`${file.path}:${one.line} imports ${one.name}`];
    }),
  );
}

/** Chains of files that lead back to their start, as `a -> b -> a`: at least one of every knot. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.flatMap((one) => targetOf(file, one) ?? [])] as const),
  );
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.add([...trail.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return [...found];
}

/** Packages of GitHub's runner known outside the doors. */
export function runnerKnowledge(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (roomOf(file.path) === 'doors') return [];
    return file.imports.flatMap((one) =>
      packageOf(one)?.startsWith('@actions/') ? [`${file.path}:${one.line} imports ${one.name} behind the doors`] : [],
    );
  });
}

/** The process's own state asked, changed or ended outside the doors. Its id, platform and signals to others are facts. */
export function processKnowledge(files: readonly SourceFile[]): string[] {
  const asked = /\bprocess\.(env|argv|exit\w*|stdout|stderr|stdin|cwd|chdir|on|once)\b|\bconsole\.\w+/g;
  const named =
    /^import\s+(?:type\s+)?\{[^}]*\b(env|argv|exit|stdout|stderr|stdin|cwd)\b[^}]*\}\s+from\s+'node:process'/gm;
  return files.flatMap((file) => {
    if (roomOf(file.path) === 'doors') return [];
    return [...file.code.matchAll(asked), ...file.code.matchAll(named)].map(({ 0: what, index }) => {
      const line = file.code.slice(0, index).split('\n').length;
      return `${file.path}:${line} uses ${what.split('\n')[0]} behind the doors`;
    });
  });
}

const HEAVY = /^(@aws-sdk\/|@actions\/|simple-git$|playwright|csv-stringify$|parquet|hyparquet|pg$)/;
/** What reads HTML: its rooms import these as they like, but no door may reach those rooms without `await import`. */
const OF_SITES =
  /^(cheerio|css-select|css-what|parse5|htmlparser2|domhandler|domutils|tough-cookie|fontoxpath|xpath)\b/;

/** Packages that cost every start, imported outside `await import`. */
export function heavyImports(files: readonly SourceFile[]): string[] {
  const atStart = reachedFromDoors(files);
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      if (one.kind !== 'static') return [];
      const name = packageOf(one) ?? '';
      const heavy = HEAVY.test(name) || one.name === 'node:sqlite' || (OF_SITES.test(name) && atStart.has(file.path));
      return heavy ? [`${file.path}:${one.line} imports ${one.name} at the start`] : [];
    }),
  );
}

/** Files that are loaded with a door, whatever is run. */
function reachedFromDoors(files: readonly SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || reached.has(path)) return;
    reached.add(path);
    for (const one of file.imports) if (one.kind === 'static') visit(targetOf(file, one) ?? '');
  };
  for (const door of DOORS) visit(door);
  return reached;
}
