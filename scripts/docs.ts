/** Writes the reference of README.md: inputs and outputs, commands, exit codes and config keys, out of their definitions. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { renderReference, withReference } from './docs/reference.ts';

const file = fileURLToPath(new URL('../README.md', import.meta.url));
const before = readFileSync(file, 'utf8');
const after = withReference(before, await renderReference());
if (after !== before) writeFileSync(file, after);
process.stdout.write(after === before ? 'README.md is up to date\n' : 'README.md: the reference was written\n');
