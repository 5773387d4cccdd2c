import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../core/artifact.ts';
import { replaceFile } from '../core/durable-file.ts';
import { mergeVaults } from '../stores/vault.ts';
import { companion } from './companion.ts';
import type { Running } from './context.ts';

export const vaultFile = (stateFolder: string): string => join(stateFolder, 'vault.json');

/** The encrypted vault travels with the data, so that a rotated token is there on the next runner. */
export function vaultArtifact(running: Running): Artifact[] {
  const file = vaultFile(running.stateFolder);
  if (!running.vault.keeps || !existsSync(file)) return [];
  return [
    {
      ...companion('state', 'vault', '.adip/vault.json', file, 'application/json'),
      async rebase({ theirs, out }) {
        replaceFile(out, mergeVaults(readFileSync(file, 'utf8'), readFileSync(theirs, 'utf8')));
      },
    },
  ];
}
