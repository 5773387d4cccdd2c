import { inject, onTestFinished } from 'vitest';
import { createDatabase } from '../../fixtures/postgres/index.ts';

let made = 0;

/** A database of its own in a real server until the test ends; a copy of another one where that is given. */
export async function openDatabase(template?: string): Promise<string> {
  made += 1;
  const source = template === undefined ? undefined : new URL(template).pathname.slice(1);
  const { url, drop } = await createDatabase(inject('postgresUrl'), `league_${process.pid}_${made}`, source);
  onTestFinished(drop);
  return url;
}
