import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../fixtures/postgres/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a server that is there for the whole test run. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL for all tests that ask for it; each makes databases of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  provide('postgresUrl', server.url);
  return () => server.stop();
}
