import { seededRandom } from '../../src/core/clock.ts';

const FIRST = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald', 'José', 'Zoë', 'Linus'];
const CITY = ['Berlin', 'San Francisco', 'São Paulo', 'New York', 'Tokyo', 'Washington, D.C.'];

/** One page of 1,000 customers of ten fields with a nested address, about 300 bytes each. */
export function customersPage(page: number, records = 1_000): Buffer {
  const random = seededRandom(page + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const data = Array.from({ length: records }, (_, i) => ({
    customer_id: page * records + i,
    first_name: pick(FIRST),
    last_name: `Lovelace-${Math.floor(random() * 1e5)}`,
    email: `user${page * records + i}@example.com`,
    phone: random() < 0.1 ? null : `+49 30 ${Math.floor(random() * 1e7)}`,
    created_at: new Date(1.6e12 + Math.floor(random() * 1e11)).toISOString(),
    balance: Math.round(random() * 1e6) / 100,
    active: random() < 0.5,
    address: { street: `${Math.floor(random() * 200)} Main Street`, city: pick(CITY), zip: '10115', country: 'DE' },
    notes: random() < 0.05 ? 'said "call me"\nlater' : 'none at all',
  }));
  return Buffer.from(JSON.stringify({ data, meta: { page, total_pages: 125 } }));
}
