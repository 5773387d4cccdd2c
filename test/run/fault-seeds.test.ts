import { expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import { customersConfig, openApi, openWorkspace, runHere, SEED, SMALL } from './support.ts';

it('the CSV is the same whatever the seed of the faults', async () => {
  console.log(`seed ${SEED}`);
  const expected = expectedCsv(expectedCustomers(SMALL));
  for (let seed = SEED; seed < SEED + 10; seed++) {
    const api = await openApi({ data: SMALL, faults: { seed, rate: 0.25, authRate: 0.2 }, encodings: 'rotate' });
    const workspace = openWorkspace();
    const { report } = await runHere(workspace, customersConfig(api.url));
    expect(report.run.status, `seed ${seed}`).toBe('succeeded');
    expect(workspace.read('data/customers.csv') === expected, `seed ${seed}`).toBe(true);
  }
});
