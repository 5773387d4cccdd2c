import { readFileSync } from 'node:fs';
import { InvalidConfigError, type Plan, type Problem, parseConfig } from '../../src/config/index.ts';

/** Variables under which every example is complete. */
export const env: Record<string, string> = {
  CRM_URL: 'https://crm.example.com',
  CRM_USERNAME: 'canary-user-name',
  CRM_PASSWORD: 'canary-pa{ss}word',
  S3_BUCKET: 'my-data-lake',
  LEAGUE_URL: 'https://league.example.com',
  LEAGUE_KEY: 'canary-league-key',
  SHOP_URL: 'https://shop.example.com',
  SHOP_USERNAME: 'canary-shop-user',
  SHOP_PASSWORD: 'canary-shop-password',
};

export const example = (name: string): string =>
  readFileSync(new URL(`./examples/${name}.yml`, import.meta.url), 'utf8');

export const parse = (text: string, more: Record<string, string> = {}): Plan =>
  parseConfig(text, { file: 'adip.yml', env: { ...env, ...more } });

/** The problems of a config that is wrong. */
export function problemsOf(text: string, more: Record<string, string> = {}): readonly Problem[] {
  try {
    parse(text, more);
  } catch (thrown) {
    if (thrown instanceof InvalidConfigError) return thrown.problems;
    throw thrown;
  }
  throw new Error('the config was accepted');
}

/** A small config that is right; tests change one line of it. */
export const SMALL = `version: 1
sources:
  api:
    type: api
    base_url: https://api.example.com
    auth: { type: bearer, token: "\${API_TOKEN:-none-at-all}" }
    retry: { attempts: 5, base: 1s }
    rate_limit: 20/s
    concurrency: 4
streams:
  items:
    source: api
    path: /v1/items
    params: { per_page: 100 }
    paginator: { type: page_number, page_param: page, page_size: 100 }
    records_path: data
    primary_key: id
    write: { mode: merge, csv: data/items.csv }
    checks:
      rows: { min: 1, max_drop: 20% }
publish:
  git: { branch: main }
`;

/** SMALL with one text replaced; the text must be there, so that no case tests nothing. */
export function small(from: string, to: string): string {
  if (!SMALL.includes(from)) throw new Error(`no ${JSON.stringify(from)} in the sample`);
  return SMALL.replace(from, () => to);
}
