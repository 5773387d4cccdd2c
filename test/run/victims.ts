import type { Api } from '../../fixtures/api/index.ts';
import { makeVictim, type Victim } from './kill-support.ts';
import { customersConfig, runHere } from './support.ts';

/** Today's data: 30 new, 3 changed, 2 gone against yesterday's. */
const MUTATION = { added: 30, changed: 3, removed: 2 };

const KINDS: Record<string, { write: string; output: string; more?: string; isFirst?: boolean }> = {
  replace: { write: '{ mode: replace, csv: data/c.csv }', output: 'data/c.csv', isFirst: true },
  'replace over yesterday': { write: '{ mode: replace, csv: data/c.csv }', output: 'data/c.csv' },
  merge: { write: '{ mode: merge, csv: data/c.csv, fill: N/A }', output: 'data/c.csv' },
  'merge, sorted by another column': { write: '{ mode: merge, csv: data/c.csv, sort_by: name }', output: 'data/c.csv' },
  'append by key, gzip': { write: '{ mode: append, csv: data/c.csv.gz }', output: 'data/c.csv.gz' },
  'append without a key': { write: '{ mode: append, csv: data/c.csv }', output: 'data/c.csv', more: 'keyless' },
};

export const VICTIMS = Object.keys(KINDS);

/** A run of this kind over yesterday's state; late columns come with the data. */
export async function victimOf(api: Api, name: string): Promise<Victim> {
  const { write, output, more, isFirst } = KINDS[name]!;
  const plain = customersConfig(api.url, { write });
  const config = more === 'keyless' ? plain.replace(/ {4}primary_key: .*\n/, '') : plain;
  return makeVictim(name, config, output, async (workspace) => {
    api.set({ data: { version: 1, mutation: MUTATION } });
    if (!isFirst) await runHere(workspace, config);
    api.set({ data: { version: 2, mutation: MUTATION } });
  });
}
