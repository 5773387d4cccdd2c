import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eachCustomer, expectedCsv } from '../../fixtures/api/index.ts';
import { git } from '../../fixtures/git/repositories.ts';

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const hashOf = (file: string): string => sha256(readFileSync(file));
export const short = (hash: string): string => hash.slice(0, 12);

/** What the server would say if it never failed: its own records, written by another encoder. */
export function trueCsv(): { rows: number; hash: string } {
  const records = [...eachCustomer()];
  return { rows: records.length, hash: sha256(expectedCsv(records)) };
}

export interface Commit {
  readonly hash: string;
  readonly line: string;
  /** Path to "+added -removed". */
  readonly files: ReadonlyMap<string, string>;
}

/** The last commit of a bare remote. */
export async function lastCommit(bare: string): Promise<Commit> {
  const [hash = '', line = ''] = (await git(bare, 'log', '-1', '--format=%H%n%h %an: %s', 'main')).split('\n');
  const stat = (await git(bare, 'show', '--numstat', '--format=', 'main')).split('\n').filter(Boolean);
  const files = stat.map((one) => one.split('\t')).map(([plus, minus, path]) => [path!, `+${plus} -${minus}`] as const);
  return { hash, line, files: new Map(files) };
}

/** The hash of a committed file, without a clone. */
export async function hashInCommit(bare: string, path: string): Promise<string> {
  return sha256(`${await git(bare, 'show', `main:${path}`)}\n`);
}

export const countCommits = async (bare: string): Promise<number> =>
  Number(await git(bare, 'rev-list', '--count', 'main'));
