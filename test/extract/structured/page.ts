import { load } from 'cheerio';
import type { Document, Element } from 'domhandler';
import type { HtmlPage } from '../../../src/extract/contract.ts';
import { createStructured, type Structured } from '../../../src/extract/structured/index.ts';

export interface Opened {
  readonly structured: Structured;
  readonly root: Document;
  readonly find: (selector: string) => Element;
}

export function open(html: string): Opened {
  const $ = load(html);
  const url = new URL('https://shop.example/list/1');
  const charset = { name: 'utf-8', by: 'default' } as const;
  const root = $.root()[0]!;
  const page: HtmlPage = { url, base: url, html, root, charset, replaced: 0 };
  return { structured: createStructured(page), root, find: (selector) => $(selector)[0]! as Element };
}

export const linked = (text: string): string => `<script type="application/ld+json">${text}</script>`;
export const script = (text: string): string => `<script>${text}</script>`;
