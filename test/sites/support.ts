import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';
import { CREDENTIALS, type Shop, type ShopSettings, startShop } from '../../fixtures/shop/index.ts';

export type { ShopSettings };

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
  CHROME_PATH: process.env['CHROME_PATH'] ?? '',
  ...more,
});

/** examples/shop.yml for a small shop, with quick retries; `edit` changes its text. */
export function shopConfig(edit: (text: string) => string = (text) => text): string {
  const quick = SHOP_YML.replace(
    '    robots: obey',
    '    retry: { attempts: 5, base: 2ms, max: 20ms }\n    browser: { wait: 300ms }\n    robots: obey',
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

/** Both layouts of the list, by fields that need no detail page. */
export const LIST_FIELDS = `    items: [article.product_pod, li.product-card]
    fields:
      title: ["h3 a::attr(title)", "h3::text"]
      url: { select: ["h3 a::attr(href)", "a.card-link::attr(href)"], type: url, required: true }
      price: { select: [".price_color::text", "[data-price]::attr(data-price)"], type: price }
`;

export interface SiteConfig {
  /** Further keys of the source, in braces' syntax: `, render: static`. */
  readonly source?: string;
  /** YAML of the stream, each line indented by four spaces. */
  readonly stream: string;
  /** How it is written. @default replace */
  readonly mode?: 'replace' | 'merge' | 'append';
  readonly top?: string;
}

/** A config of one stream of an open shop that is written as it comes; quick retries, no waiting. */
export const siteConfig = (
  url: string,
  { source = '', stream, mode = 'replace', top = '' }: SiteConfig,
): string => `version: 1
sources:
  shop: { type: site, base_url: "${url}", rate_limit: 5000/s, concurrency: 4, retry: { attempts: 3, base: 2ms, max: 20ms }, browser: { wait: 2s }${source} }
streams:
  products:
    source: shop
${stream}
    write: { mode: ${mode}, csv: ${CSV} }
publish: { git: false }
${top}`;

/** The only CSV of the configs here. */
export const CSV = 'data/products.csv';

export type Row = Readonly<Record<string, string>>;

/** Rows as they stand in the CSV. */
export const rowsOf = (workspace: Workspace, csv = CSV): Row[] => parse(workspace.read(csv), { columns: true });

export const titlesOf = (products: readonly { readonly title?: string }[]): (string | undefined)[] =>
  products.map(({ title }) => title);

/** What was chosen by itself, as `what: choice`. */
export const chosenOf = ({ events }: RanHere): string[] =>
  events.flatMap((event) => (event.type === 'chosen' ? [`${event.what}: ${event.choice}`] : []));

/** Paths that the shop was asked for, without how often. */
export const pathsOf = (shop: Shop): string[] => Object.keys(shop.stats.byPath).sort();
