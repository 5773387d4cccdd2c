import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files by which a step speaks to the runner, fresh for each process. */
export interface CommandFiles {
  readonly env: Readonly<Record<string, string>>;
  outputs(): Promise<Record<string, string>>;
  state(): Promise<Record<string, string>>;
  /** Variables for the processes after this one. */
  variables(): Promise<Record<string, string>>;
  /** Folders for the PATH of the processes after this one. */
  paths(): Promise<string[]>;
  summary(): Promise<string>;
}

const NAMES = {
  output: 'GITHUB_OUTPUT',
  state: 'GITHUB_STATE',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  summary: 'GITHUB_STEP_SUMMARY',
};

export async function createCommandFiles(folder: string, step: string): Promise<CommandFiles> {
  await mkdir(folder, { recursive: true });
  const place = (kind: keyof typeof NAMES) => join(folder, `${kind}_${step}`);
  const env: Record<string, string> = {};
  for (const kind of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    await writeFile(place(kind), '');
    env[NAMES[kind]] = place(kind);
  }
  const text = (kind: keyof typeof NAMES) => readFile(place(kind), 'utf8');
  return {
    env,
    outputs: async () => parsePairs(await text('output')),
    state: async () => parsePairs(await text('state')),
    variables: async () => parsePairs(await text('env')),
    paths: async () => (await text('path')).split('\n').filter((line) => line !== ''),
    summary: () => text('summary'),
  };
}

/**
 * `name=value` lines and `name<<DELIMITER` blocks.
 * @throws where a line is neither, or a block does not end: the runner fails the step then
 */
export function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const delimiter = line.slice(heredoc + 2);
    const end = heredoc > 0 && delimiter !== '' ? lines.indexOf(delimiter, index + 1) : -1;
    if (end < 0) throw new Error(`Unable to process file command: invalid format "${line}"`);
    pairs[line.slice(0, heredoc)] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return pairs;
}
