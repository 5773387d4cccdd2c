import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { cleanEnv } from '../../fixtures/git/repositories.ts';
import { branchProblem, gitOptionsSchema } from '../../src/publishers/git/index.ts';
import { type CommittedFile, commitMessage } from '../../src/publishers/git/message.ts';

const NAMES = [
  'main',
  'data/daily',
  'v1.0',
  '-x',
  '--force',
  'a..b',
  'a b',
  'a~b',
  'a^',
  'a:b',
  'a?',
  'a*',
  'a[',
  'a\\b',
  '@',
  'a@{b',
  '/a',
  'a/',
  'a//b',
  '.a',
  'a/.b',
  'a.lock',
  'a.lock/b',
  'a.',
  'ü',
  'a\u007f',
  'HEAD',
  '@a',
  'a{b',
  '',
];

it.each(NAMES)('S14 judges the branch name %j as git does', (name) => {
  const git = (() => {
    try {
      // With --branch, which also refuses names that begin with a dash.
      execFileSync('git', ['check-ref-format', '--branch', name], { env: cleanEnv, stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  expect(branchProblem(name) === undefined).toBe(git);
});

it.each([
  { remote: '--upload-pack=x' },
  { remote: 'ext::sh -c x' },
  { branch: '--force' },
  { message: '{nobody}' },
  { author: { name: 'a\nb' } },
  { trailers: { 'a b': 'x' } },
  { trailers: { A: 'x\ny' } },
  { forced: true },
])('S14 refuses %j', (input) => {
  expect(gitOptionsSchema.safeParse(input).success).toBe(false);
});

it('has the defaults that its descriptions name', () => {
  expect(gitOptionsSchema.parse({})).toEqual({
    remote: 'origin',
    message: '{summary}',
    author: { name: 'adip-ingest[bot]', email: 'adip-ingest[bot]@users.noreply.github.com' },
    trailers: {},
    max_attempts: 8,
    max_file_size: 104_857_600,
  });
});

const changes = (added: number, updated: number, removed: number) => ({
  added,
  updated,
  removed,
  unchanged: 0,
  examples: [],
});
const file = (stream: string, more: Partial<CommittedFile> = {}): CommittedFile => ({
  stream,
  path: `data/${stream}.csv`,
  kind: 'data',
  rows: 124_000,
  isNew: false,
  ...more,
});
const message = (files: CommittedFile[], more: { template?: string; status?: string } = {}) =>
  commitMessage({ template: '{summary}', trailers: {}, runId: 'r-1', status: 'succeeded', files, ...more });

it.each<[string, CommittedFile[]]>([
  ['data(customers): +120 ~3 -0', [file('customers', { changes: changes(120, 3, 0) })]],
  ['data(customers): 124,000 rows', [file('customers', { isNew: true, changes: changes(124_000, 0, 0) })]],
  ['data(customers): 124,000 rows', [file('customers')]],
  [
    'data: customers +120 ~3 -0, teams +1 ~0 -0',
    [
      file('customers', { changes: changes(120, 3, 0) }),
      file('teams', { changes: changes(1, 0, 0) }),
      file('teams', { kind: 'state' }),
    ],
  ],
  [
    'data(a): +1 ~2 -3',
    [file('a', { changes: changes(1, 2, 3) }), file('a', { path: 'a.ndjson', changes: changes(1, 2, 3) })],
  ],
  ['state: a, b', [file('a', { kind: 'state' }), file('b', { kind: 'state' })]],
  ['state: a', [file('run', { kind: 'report' }), file('a', { kind: 'state' })]],
  ['report: run', [file('run', { kind: 'report' })]],
  ['data: 30 streams +30 ~0 -0', Array.from({ length: 30 }, (_, i) => file(`s${i}`, { changes: changes(1, 0, 0) }))],
])('the subject %j', (subject, files) => {
  expect(message(files).split('\n')[0]).toBe(subject);
});

it('says that a run was partial', () => {
  expect(message([file('a', { changes: changes(1, 0, 0) })], { status: 'partial' })).toMatch(
    /^data\(a\): \+1 ~0 -0 \(partial\)\n/,
  );
});

it('lists the files and ends in trailers', () => {
  const text = commitMessage({
    template: 'chore: {streams} +{added} ~{updated} -{removed} {run} {status} {{x}}',
    trailers: { 'Signed-off-by': 'Me <me@example.com>' },
    runId: 'r\n1',
    status: 'succeeded',
    files: [file('a', { changes: changes(1, 2, 3) }), file('b', { isNew: true, rows: 1 })],
  });
  expect(text).toBe(`chore: a, b +1 ~2 -3 r 1 succeeded {x}

- data/a.csv (changed, 124,000 rows, +1 ~2 -3)
- data/b.csv (new, 1 row)

Adip-Run: r 1
Adip-Status: succeeded
Signed-off-by: Me <me@example.com>
`);
});
