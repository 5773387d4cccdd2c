import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../scripts/workflows/finding.ts';
import { houseFindings } from '../../scripts/workflows/house-rules.ts';
import { lintAction, lintWorkflow } from '../../scripts/workflows/lint.ts';
import { lintMarkdown, workflowBlocks } from '../../scripts/workflows/markdown.ts';
import { lintRepository } from '../../scripts/workflows/repository.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const SHA = '0123456789abcdef0123456789abcdef01234567';

const workflow = (steps: string, head = 'permissions: {}') => `name: sample
on: push
${head}
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
${steps}
`;

const SOUND = workflow(`      - uses: actions/checkout@${SHA} # v6.0.3
        with: { persist-credentials: false }
      - run: echo "$WHO"
        env: { WHO: '\${{ github.actor }}' }`);

const known = new Map([['org/adip-ingest', { url: { description: '' }, output: { description: '', required: true } }]]);

describe('S19 the linters find what is planted', () => {
  it('and nothing in a sound workflow', async () => {
    expect(await lintWorkflow('w.yml', SOUND, known)).toEqual([]);
    expect(houseFindings('w.yml', SOUND)).toEqual([]);
  });

  // What is wrong, the text, who finds it, where, what is said.
  const planted: readonly (readonly [string, string, string, string, RegExp])[] = [
    ['no YAML at all', 'on: push\njobs: [', 'yaml', '2:', /./],
    ['nothing at all', '', 'yaml', '1:1', /empty/],
    ['a duplicate key', `${SOUND}on: pull_request\n`, 'yaml', '13:1', /unique/],
    ['a runner that does not exist', SOUND.replace('ubuntu-latest', 'ubuntu-1.04'), 'actionlint', '6:14', /label/],
    ['an unknown event', SOUND.replace('on: push', 'on: pull'), 'actionlint', '2:5', /pull/],
    ['an unknown key', SOUND.replace('timeout-minutes', 'timeout'), 'languageservice', '7:5', /timeout/],
    ['a context that is not there', SOUND.replace('github.actor', 'gihub.actor'), 'languageservice', '12:', /gihub/],
    ['a step that does nothing', workflow('      - name: nothing'), 'languageservice', '9:', /./],
    ['an output of no step', SOUND.replace('github.actor', 'steps.two.outputs.x'), 'actionlint', '12:', /two/],
    [
      'an unknown input of our action',
      workflow('      - uses: org/adip-ingest@v1\n        with: { output: a.csv, uri: x }'),
      'languageservice',
      '10:32',
      /uri/,
    ],
    [
      'a missing input of the action in this folder',
      workflow('      - uses: ./\n        with: { url: x }'),
      'languageservice',
      '10:9',
      /output/,
    ],
    [
      'an untrusted title in a script',
      workflow(`      - run: echo \${{ github.event.issue.title }}`),
      'actionlint',
      '9:',
      /untrusted/,
    ],
  ];
  it.each(planted)('%s', async (_what, text, by, place, said) => {
    const found = await lintWorkflow('w.yml', text, known);
    const lines = found.filter((finding) => finding.by === by).map(formatFinding);
    expect(
      lines.find((line) => line.startsWith(`w.yml:${place}`) && said.test(line)),
      lines.join('\n'),
    ).toBeDefined();
  });

  it('one bad file does not blind the linter to the next', async () => {
    await lintWorkflow('w.yml', 'on: push\njobs: [');
    expect(await lintWorkflow('w.yml', SOUND.replace('on: push', 'on: pull'))).not.toEqual([]);
    expect(await lintWorkflow('w.yml', SOUND)).toEqual([]);
  });

  it('mistakes in an action.yml', async () => {
    const action = 'name: a\ndescription: b\nruns:\n  using: node24\n  main: dist/action.js\n';
    expect(await lintAction('action.yml', action)).toEqual([]);
    expect(await lintAction('action.yml', action.replace('node24', 'node7'))).not.toEqual([]);
    expect(await lintAction('action.yml', action.replace('main:', 'mian:'))).not.toEqual([]);
    expect(await lintAction('action.yml', `${action}inpust: {}\n`)).not.toEqual([]);
  });
});

describe('S19 the rules of this house', () => {
  const release = (text: string) => text.replace('on: push', "on: { push: { tags: ['v*'] } }");
  const setUp = (more: string) =>
    workflow(`      - uses: actions/setup-node@${SHA} # v6.4.0\n        with: { ${more} }`);
  const planted: readonly (readonly [string, string, RegExp])[] = [
    ['a tag instead of a SHA', SOUND.replace(SHA, 'v6'), /w\.yml:9:15: .*not pinned/],
    ['a short SHA', SOUND.replace(SHA, SHA.slice(0, 8)), /not pinned/],
    ['a SHA without its version', SOUND.replace(' # v6.0.3', ''), /lacks its version/],
    ['a SHA with half a version', SOUND.replace('# v6.0.3', '# v6'), /lacks its version/],
    ['credentials left behind', SOUND.replace('persist-credentials: false', 'fetch-depth: 0'), /persist-credentials/],
    ['no permissions', SOUND.replace('permissions: {}\n', ''), /no permissions at the top/],
    ['all permissions', SOUND.replace('permissions: {}', 'permissions: write-all'), /write-all is broader/],
    ['write for every job', SOUND.replace('permissions: {}', 'permissions: { contents: write }'), /one job/],
    ['no time limit', SOUND.replace('    timeout-minutes: 5\n', ''), /job one has no timeout-minutes/],
    ['a harmless expression in a script', workflow(`      - run: echo \${{ github.sha }}`), /pasted into the shell/],
    ['S17 forks with secrets', SOUND.replace('on: push', 'on: [push, pull_request_target]'), /fork/],
    ['a cache in a release', release(setUp('cache: npm, package-manager-cache: false')), /a cache in a release/],
    ['a cache by default in a release', release(setUp('node-version: 24')), /caches by itself/],
  ];
  it.each(planted)('%s', (_what, text, said) => {
    const lines = houseFindings('w.yml', text).map(formatFinding);
    expect(lines).toEqual([expect.stringMatching(said)]);
  });

  it('a cache outside a release is welcome', () => {
    expect(houseFindings('w.yml', setUp('cache: npm'))).toEqual([]);
  });
});

describe('workflows in Markdown', () => {
  const fenced = (text: string) =>
    `# Title\n\n\`\`\`yaml\nversion: 1\n\`\`\`\n\n1. So:\n\n   \`\`\`yml\n${text}   \`\`\`\n\nEnd.\n`;
  const indented = (text: string) => fenced(text.replaceAll(/^(?=.)/gm, '   '));

  it('are found among other blocks, and their lines are those of the file', async () => {
    expect(workflowBlocks(indented(SOUND))).toEqual([{ text: SOUND, line: 10 }]);
    expect(await lintMarkdown('README.md', indented(SOUND), known)).toEqual([]);
    const found = await lintMarkdown('README.md', indented(SOUND.replace('on: push', 'on: pull')), known);
    expect(found.map(formatFinding).join('\n')).toMatch(/^README\.md:11:5: /);
  });

  it('a block that is no YAML is a finding, whatever it was meant to be', async () => {
    expect(await lintMarkdown('README.md', '```yaml\non: [\n```\n', known)).not.toEqual([]);
  });
});

it('S19 the workflows, action.yml and README of this repository are clean', async () => {
  const { files, findings } = await lintRepository(ROOT);
  expect(files).toContain('action.yml');
  expect(files.filter((file) => file.startsWith('.github/workflows/')).length).toBeGreaterThanOrEqual(5);
  expect(findings.map(formatFinding)).toEqual([]);
});
