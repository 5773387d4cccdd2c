import { relative } from 'node:path';
import { PLACE, ROOT } from './stage.ts';

const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);

export const say = (text = ''): void => console.log(text);
export const heading = (text: string): void => say(`\n${paint(1, text)}`);

/** A path as the reader can paste it. */
export const shown = (path: string): string => relative(ROOT, path);
export const inPlace = (path: string): string => relative(PLACE, path);

export interface Claims {
  /** Prints a claim with its proof, and remembers where it does not hold. */
  check(claim: string, holds: boolean, proof: string): void;
  readonly failed: readonly string[];
  readonly count: number;
}

export function openClaims(): Claims {
  const failed: string[] = [];
  let count = 0;
  return {
    check(claim, holds, proof) {
      count += 1;
      if (!holds) failed.push(claim);
      say(`  ${holds ? paint(32, '✓') : paint(31, '✗')} ${claim.padEnd(46)} ${paint(2, proof)}`);
    },
    failed,
    get count() {
      return count;
    },
  };
}

/** Two columns: what, and where. */
export function table(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, where] of rows) say(`  ${what.padEnd(width)}  ${where}`);
}
