import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Long sweeps and soaks: seeds come from SEED and are printed, so that a failure can be repeated. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/browser/global-setup.ts', 'test/warehouse/global-setup.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
    env: {
      // Whoever runs the tests may sign commits, have hooks or another first branch.
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      // Hundreds of processes are started from the sources.
      NODE_COMPILE_CACHE: join(tmpdir(), 'adip-compile-cache'),
    },
    pool: 'forks',
    fileParallelism: false,
  },
});
