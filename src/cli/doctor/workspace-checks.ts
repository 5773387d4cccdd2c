import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { formatBytes } from '../../core/units.ts';
import { namesOf } from '../../run/names.ts';
import { destinationsOf } from '../../run/publish/publish.ts';
import { renderTargets, targetsOf } from '../../sinks/targets.ts';
import { type Check, type Facts, type Finding, ok, orOk, plural, problem, warning } from './check.ts';

const WARN_ABOVE = 50 * 1024 * 1024;

export const workspace: Check = {
  name: 'workspace',
  run(facts) {
    const findings = [...outputFindings(facts), ...lockFindings(facts.workspace)];
    return orOk(findings, `${facts.workspace} is writable, outputs lie inside it`);
  },
};

function outputFindings({ workspace: root, plan }: Facts): Finding[] {
  const now = Date.now();
  const outputs =
    plan?.streams.flatMap(({ name, write }) =>
      targetsOf(renderTargets(write, namesOf(name, now))).map(({ path }) => ({ name, path })),
    ) ?? [];
  const findings = outputs.flatMap(({ name, path }) => {
    const target = resolve(root, path);
    const existing = nearestExisting(target);
    const real = resolve(realpathSync(existing), relative(existing, target));
    const top = realpathSync(root);
    if (real !== top && !real.startsWith(top + sep))
      return [problem(`${name}: ${path} leads out of the workspace through a link`, 'Choose another path.')];
    const isFolder = statSync(existing).isDirectory();
    if (existing === target && isFolder)
      return [problem(`${name}: ${path} is a folder`, 'Choose another path for the file.')];
    if (existing !== target && !isFolder)
      return [problem(`${name}: ${existing} is a file where a folder is due`, 'Move it, or choose another path.')];
    return isWritable(existing) ? [] : [problem(`${name}: ${path} cannot be written`, `Make ${existing} writable.`)];
  });
  return isWritable(root) ? findings : [problem(`${root} cannot be written`, 'Make it writable.'), ...findings];
}

function nearestExisting(path: string): string {
  let here = path;
  while (!existsSync(here)) here = dirname(here);
  return here;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A lock whose owner lives: runs of one workspace wait for nobody, the second one ends. */
function lockFindings(root: string): Finding[] {
  try {
    const owner = JSON.parse(readFileSync(join(root, '.adip', 'work', 'lock'), 'utf8')) as {
      pid: number;
      host: string;
    };
    if (owner.host !== hostname()) return [];
    process.kill(owner.pid, 0);
    return [
      warning(`a run (process ${owner.pid}) is at work in this workspace`, 'Wait for it before you start another.'),
    ];
  } catch {
    return []; // no lock, or its owner is gone: the next run takes it over
  }
}

export const sizes: Check = {
  name: 'sizes',
  run({ workspace: root, plan }) {
    const outputs = (plan?.streams ?? []).flatMap((stream) =>
      targetsOf(stream.write).map(({ path }) => ({ stream, path, file: join(root, path) })),
    );
    const findings = outputs.flatMap(({ stream, path, file }) => {
      const { git } = destinationsOf(plan!, stream);
      if (!git || !existsSync(file)) return [];
      const { size } = statSync(file);
      const text = `${path} has ${formatBytes(size)}`;
      const remedy =
        'Write it gzipped or in parts (write.split: { size: 50MB }), or send it to S3 only (publish: { git: false }).';
      if (size > git.max_file_size)
        return [problem(`${text}, above what GitHub takes: it is left out of commits`, remedy)];
      return size > WARN_ABOVE ? [warning(`${text}; GitHub refuses files above 100 MiB`, remedy)] : [];
    });
    const present = outputs.filter(({ file }) => existsSync(file)).length;
    return present === 0
      ? findings
      : orOk(findings, `${plural(present, 'output file')} far from GitHub's limit of 100 MiB`);
  },
};

export const envFile: Check = {
  name: '.env',
  run({ workspace: root, clone }) {
    if (!existsSync(join(root, '.env'))) return [];
    if (typeof clone === 'string') return [ok('.env is there, and no clone that it could be committed to')];
    if (clone.tracked.includes('.env'))
      return [
        problem(
          '.env is committed to git: whoever can read the repository can read its secrets',
          'Run `git rm --cached .env`, add .env to .gitignore, and replace every secret in it.',
        ),
      ];
    return [ok('.env is not committed')];
  },
};
