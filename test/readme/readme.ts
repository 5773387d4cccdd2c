import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** One fenced block of the README. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Line of the README on which its text begins. */
  readonly line: number;
  /** What the `<!-- test: key=value -->` before it asks for; undefined without one. */
  readonly test: Readonly<Record<string, string>> | undefined;
}

/** Every fenced block of a Markdown text. */
export function blocksOf(markdown: string): Block[] {
  const pattern = /(?:<!-- test: ([^\n]*?) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(pattern)].map((found) => {
    const [whole, marks, language = '', text = ''] = found;
    const before = markdown.slice(0, found.index) + whole.slice(0, whole.indexOf('```'));
    const test =
      marks === undefined
        ? undefined
        : Object.fromEntries(marks.split(/\s+/).map((mark) => mark.split(/=(.*)/).slice(0, 2)));
    return { language, text, line: before.split('\n').length + 1, test };
  });
}

export const BLOCKS = blocksOf(README);

/** The place that a fragment's first line names; `config` and `workflow` are whole documents. */
export type Kind = 'config' | 'source' | 'stream' | 'site' | 'site stream' | 'top' | 'workflow' | 'job' | 'step';

const PLACES: Readonly<Record<string, Kind>> = {
  '# in a source:': 'source',
  '# in a stream:': 'stream',
  '# in a site:': 'site',
  '# in a stream of a site:': 'site stream',
  '# at the top level:': 'top',
  '# in a job:': 'job',
  '# in a workflow step:': 'step',
};

/** @throws Error where nothing tells what the block is */
export function kindOf({ text, line }: Block): Kind {
  const place = PLACES[text.split('\n', 1)[0]!];
  if (place) return place;
  const value: unknown = parse(text);
  if (typeof value === 'object' && value !== null) {
    if ('version' in value) return 'config';
    if ('on' in value && 'jobs' in value) return 'workflow';
  }
  throw new Error(`README.md:${line}: neither a config, a workflow nor a fragment that says where it belongs`);
}

const isConfig = (kind: Kind): boolean => ['config', 'source', 'stream', 'site', 'site stream', 'top'].includes(kind);

export const CONFIGS = BLOCKS.filter((block) => block.language === 'yaml' && isConfig(kindOf(block)));
export const WORKFLOWS = BLOCKS.filter((block) => block.language === 'yaml' && !isConfig(kindOf(block)));

/** Variables that the recipes read, as the fixture server wants them. */
export const VARIABLES: Readonly<Record<string, string>> = {
  API_KEY: 'demo-key',
  API_TOKEN: 'demo-token',
  API_USER: 'demo',
  API_PASSWORD: 'demo',
  CRM_USERNAME: 'demo',
  CRM_PASSWORD: 'demo',
  CLIENT_ID: 'demo-client',
  CLIENT_SECRET: 'demo-secret',
  REFRESH_TOKEN: 'demo-refresh',
  HMAC_SECRET: 'demo-hmac-secret',
  SHOP_USERNAME: 'reader',
  SHOP_PASSWORD: 'harbour street 7',
  SHOP_DATABASE_URL: 'postgres://reader:demo@127.0.0.1:5432/shop',
};

/**
 * A whole config with this block in it.
 * @param path where the stream reads; the block's own wins
 */
export function completeConfig(block: Block, path?: string): string {
  const kind = kindOf(block);
  if (kind === 'config') return block.text;
  const part: object = parse(block.text);
  if (kind === 'site' || kind === 'site stream') return siteConfig(kind, part, path);
  const source = { type: 'api', base_url: 'https://api.example.com', ...(kind === 'source' ? part : {}) };
  const own = kind === 'stream' ? part : {};
  const stream = { source: 'api', path: path ?? '/v1/items', write: { csv: 'data/items.csv' }, ...own };
  return stringify({
    version: 1,
    sources: { api: source },
    streams: { items: stream },
    ...(kind === 'top' ? part : {}),
  });
}

/** A site with this part in it; a stream that says where its records stand needs no `items` beside that. */
export function siteConfig(kind: 'site' | 'site stream', part: object, path = '/catalogue/page-1.html'): string {
  const isStream = kind === 'site stream';
  const source = {
    type: 'site',
    base_url: 'https://shop.example.com',
    rate_limit: '1000/s',
    ...(isStream ? {} : part),
  };
  const rows = { items: 'article.product_pod', fields: { title: 'h3 a::attr(title)' } };
  const needsRows = !isStream || !('table' in part || 'data' in part || 'fields' in part);
  const items = 'table' in part || 'data' in part || 'items' in part ? {} : { items: rows.items };
  const stream = {
    source: 'shop',
    start: path,
    ...(needsRows ? rows : items),
    write: { csv: 'data/items.csv' },
    ...(isStream ? part : {}),
  };
  return stringify({ version: 1, sources: { shop: source }, streams: { products: stream } });
}

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A whole workflow with this block in it; comments and expressions stay as they are written. */
export function completeWorkflow(block: Block): string {
  const kind = kindOf(block);
  if (kind === 'workflow') return block.text;
  const job = kind === 'job' ? block.text : `runs-on: ubuntu-latest\nsteps:\n${indent(block.text, 2)}`;
  return `name: wrapped\non: { workflow_dispatch: {} }\njobs:\n  ingest:\n${indent(job, 4)}`;
}

/** The part of the README below a heading, up to the next one of its level. */
export function section(heading: string): string {
  const from = README.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`README.md has no section "${heading}"`);
  const to = README.indexOf('\n## ', from + 1);
  return README.slice(from, to < 0 ? undefined : to);
}
