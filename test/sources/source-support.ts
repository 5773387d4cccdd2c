import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RanHere, runHere, type Workspace } from '../run/support.ts';

/** A config of one stream; `source` and `stream` are YAML in braces without them. */
export function oneStream(source: string, stream: string, write = '{ mode: replace, csv: out.csv }'): string {
  return `version: 1
sources:
  it: { ${source} }
streams:
  rows: { source: it, ${stream}, write: ${write} }
`;
}

/** Puts a file into a workspace, with its folders. */
export function put(workspace: Workspace, name: string, content: string | Uint8Array): void {
  const file = join(workspace.path, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export const rowsOf = (workspace: Workspace): string[] => workspace.read('out.csv').trimEnd().split('\n');

/** The error that a stream ended with. */
export const errorOf = ({ report }: RanHere) => report.streams[0]?.errors[0];

/** Runs a config that is expected to fail, and gives the error. */
export async function failing(workspace: Workspace, config: string) {
  const ran = await runHere(workspace, config);
  return { error: errorOf(ran), report: ran.report };
}
