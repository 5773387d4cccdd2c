import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    globalSetup: ['test/browser/global-setup.ts', 'test/warehouse/global-setup.ts'],
    // An end for what hangs, not a measure: some take eight seconds on two free cores, and a busy machine is several times slower.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    env: {
      // Whoever runs the tests may sign commits, have hooks or another first branch.
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      // Hundreds of processes are started from the sources.
      NODE_COMPILE_CACHE: join(tmpdir(), 'adip-compile-cache'),
    },
    pool: 'forks',
    reporters: ['default', './test/fault-count-reporter.ts'],
  },
});
