// Time for one list page (20 rows of 4 fields, 40 KB) and one detail page: `node test/micro/extract.ts`.
import { createRowReader, type Parser, parsePage } from '../../src/extract/index.ts';
import { fieldsSchema } from '../../src/extract/options.ts';
import { detailPage, listPage } from './extract-pages.ts';

const list = createRowReader(
  {
    items: ['article.product_pod', 'li.product-card'],
    fields: fieldsSchema.parse({
      title: ['h3 a::attr(title)', 'h3::text'],
      url: { select: ['h3 a::attr(href)'], type: 'url', required: true },
      price: { select: ['.price_color::text', '[data-price]::attr(data-price)'], type: 'price' },
      in_stock: { select: '.availability::text', matches: 'In stock', type: 'boolean' },
    }),
  },
  { known: {}, heal: false, stream: 'products' },
);
const detail = createRowReader(
  {
    fields: fieldsSchema.parse({
      upc: "th:contains('UPC') + td::text",
      description: { select: '#product_description ~ p::text', default: '' },
      rating: { json_ld: 'aggregateRating.ratingValue', type: 'number' },
    }),
  },
  { known: {}, heal: false, stream: 'products' },
);

function median(times: number[]): string {
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!.toFixed(2).padStart(6);
}

for (const parser of ['correct', 'fast'] satisfies Parser[]) {
  for (const [name, html, reader] of [
    ['list', listPage(20), list],
    ['detail', detailPage(), detail],
  ] as const) {
    const body = Buffer.from(html);
    const parsing: number[] = [];
    const reading: number[] = [];
    for (let i = 0; i < 600; i++) {
      const start = performance.now();
      const page = parsePage(body, { url: new URL('http://localhost/a/'), parser, stream: 'products', page: '1' });
      const parsed = performance.now();
      reader.read(page);
      if (i >= 100) {
        parsing.push(parsed - start);
        reading.push(performance.now() - parsed);
      }
    }
    const kilobytes = Math.round(body.length / 1024);
    console.log(
      `${parser.padEnd(8)} ${name.padEnd(7)} ${kilobytes} KB: parse ${median(parsing)} ms, read ${median(reading)} ms`,
    );
  }
}
