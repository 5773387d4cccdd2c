import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';
import { houseFindings } from './house-rules.ts';
import { inputsOf, type KnownActions, lintAction, lintWorkflow } from './lint.ts';
import { lintMarkdown } from './markdown.ts';

/** Every finding in a repository's workflows, its action.yml and the workflows that its README shows. */
export async function lintRepository(root: string): Promise<{ files: string[]; findings: Finding[] }> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const known = knownActions(read('action.yml'));
  const workflows = readdirSync(join(root, '.github/workflows'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `.github/workflows/${name}`);
  const findings = await lintAction('action.yml', read('action.yml'));
  for (const path of workflows) {
    const text = read(path);
    findings.push(...(await lintWorkflow(path, text, known)), ...houseFindings(path, text));
  }
  const readme = existsSync(join(root, 'README.md')) ? ['README.md'] : [];
  for (const path of readme) findings.push(...(await lintMarkdown(path, read(path), known)));
  return { files: ['action.yml', ...workflows, ...readme], findings };
}

/** This action's own inputs, under the name by which its users call it. */
export function knownActions(actionYaml: string): KnownActions {
  return new Map([['org/adip-ingest', inputsOf(actionYaml)]]);
}
