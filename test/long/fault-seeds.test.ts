import { expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import { customersConfig, openApi, openWorkspace, runHere, SEED, SMALL } from '../run/support.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 100);

it(`the CSV is the same whatever the seed of the faults, ${SEEDS} of them`, async () => {
  console.log(`seed ${SEED}`);
  const expected = expectedCsv(expectedCustomers(SMALL));
  for (let seed = SEED; seed < SEED + SEEDS; seed++) {
    const api = await openApi({
      data: SMALL,
      faults: { seed, rate: 0.3, authRate: 0.2, retryAfter: 1 },
      tokens: { requests: 7 },
      encodings: 'rotate',
    });
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, customersConfig(api.url));
    expect(report.run.status, `seed ${seed}`).toBe('succeeded');
    expect(workspace.read('data/customers.csv') === expected, `seed ${seed}`).toBe(true);
    expect(api.stats.impolite, `seed ${seed}`).toBe(0);
    await api.close();
  }
});
