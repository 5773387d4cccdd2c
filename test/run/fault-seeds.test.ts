import { expect, it } from 'vitest';
import { expectedCsv, expectedCustomers } from '../../fixtures/api/index.ts';
import { customersConfig, openApi, openWorkspace, runHere, SEED, SMALL } from './support.ts';

it('the CSV is the same whatever the seed of the faults', { timeout: 60_000 }, async () => {
  console.log(`seed ${SEED}`);
  const expected = expectedCsv(expectedCustomers(SMALL));
  for (let turn = 0; turn < Number(process.env['SEEDS'] ?? 12); turn++) {
    const seed = SEED + turn;
    const api = await openApi({ data: SMALL, faults: { seed, rate: 0.25, authRate: 0.2 }, encodings: 'rotate' });
    const workspace = openWorkspace();
    const t = Date.now();
    const { report, events } = await runHere(workspace, customersConfig(api.url));
    expect(report.run.status, `seed ${seed}`).toBe('succeeded');
    expect(workspace.read('data/customers.csv') === expected, `seed ${seed}`).toBe(true);
    if (Date.now() - t > 1900)
      console.log(
        seed,
        Date.now() - t,
        events
          .filter((e) => ['retry', 'wait'].includes(e.type))
          .map((e) => JSON.stringify(e))
          .join('\n'),
      );
  }
});
