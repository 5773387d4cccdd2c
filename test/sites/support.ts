import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CREDENTIALS, type Shop, type ShopSettings, startShop } from '../../fixtures/shop/index.ts';
import type { StreamReport } from '../../src/core/report.ts';
import { type RanHere, runHere, type Workspace } from '../run/support.ts';

/** examples/shop.yml as it stands. */
export const SHOP_YML = readFileSync(join(import.meta.dirname, '../../examples/shop.yml'), 'utf8');

/** Five list pages of twenty products: every kind of page, quickly read. */
export const SMALL: ShopSettings = { products: 100 };

export async function openShop(settings: ShopSettings = {}): Promise<Shop> {
  const shop = await startShop(settings);
  onTestFinished(() => shop.close());
  return shop;
}

/** The variables that examples/shop.yml reads. */
export const shopEnv = (shop: Shop, more: Readonly<Record<string, string>> = {}) => ({
  SHOP_URL: shop.url,
  SHOP_USERNAME: CREDENTIALS.username,
  SHOP_PASSWORD: CREDENTIALS.password,
  SHOP_RATE: '5000',
  ...more,
});

/** examples/shop.yml for a small shop, with quick retries; `edit` changes its text. */
export function shopConfig(edit: (text: string) => string = (text) => text): string {
  const quick = SHOP_YML.replace(
    '    robots: obey',
    '    retry: { attempts: 5, base: 2ms, max: 20ms }\n    robots: obey',
  );
  return edit(quick.replace('rows: { min: 900 }', 'rows: { min: 50 }'));
}

export const runShop = (
  workspace: Workspace,
  shop: Shop,
  config = shopConfig(),
  options: Parameters<typeof runHere>[2] = {},
): Promise<RanHere> => runHere(workspace, config, { env: shopEnv(shop), ...options });

/** The only stream's part of the report. */
export const streamOf = ({ report }: RanHere): StreamReport => report.streams[0]!;

export const codesOf = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
