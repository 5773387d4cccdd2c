import { expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import { killSweep } from './kill-support.ts';
import { customersConfig, openApi, openWorkspace, SEED, SMALL, startRun } from './support.ts';

it('F70 killed at random moments, runs again until done: the same bytes', { timeout: 120_000 }, async () => {
  console.log(`seed ${SEED}`);
  const api = await openApi({ data: SMALL, latencyMs: 15 });
  const config = customersConfig(api.url);
  const whole = openWorkspace();
  whole.write('adip.yml', config);
  const first = await startRun(whole).done; // warms the compile cache
  expect(first.code, first.stderr).toBe(0);
  const usual = (await startRun(whole).done).ms;
  const expected = { 'data/customers.csv': Buffer.from(expectedCsv(expectedCustomers(SMALL))) };
  const result = await killSweep(api, { expected, config, kills: 12, seed: SEED, usual });
  console.log(`usual ${usual} ms, ${result.killed} kills over ${result.workspaces} workspaces`);
});
