/** The shop by Crawlee's CheerioCrawler, in memory: list pages by their next links, details, eight columns to CSV. */
import { writeFileSync } from 'node:fs';
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio';
import { MemoryStorage } from '@crawlee/memory-storage';

const { SHOP_URL, CONCURRENCY } = process.env;
const COLUMNS = ['title', 'url', 'price', 'price_currency', 'in_stock', 'upc', 'description', 'rating'];
log.setLevel(log.LEVELS.ERROR);
const configuration = new Configuration({
  persistStorage: false,
  storageClient: new MemoryStorage({ persistStorage: false, writeMetadata: false }),
});
const rows = [];

const normal = (text) => text.replace(/\s+/g, ' ').trim();

/** Digits as they stand: JSON.parse makes 4 of 4.0. */
function rating(text) {
  try {
    if (JSON.parse(text).aggregateRating === undefined) return '';
  } catch {
    // Broken JSON: the pattern decides.
  }
  return /"ratingValue":\s*"?([\d.]+)/.exec(text)?.[1] ?? '';
}

async function readList({ $, request, crawler }) {
  const classic = $('article.product_pod');
  const items = classic.length > 0 ? classic : $('li.product-card');
  const requests = items.toArray().map((element) => {
    const item = $(element);
    const title = item.find('h3 a').attr('title') ?? normal(item.find('h3').text());
    const href = item.find('h3 a').attr('href') ?? item.find('a.card-link').attr('href');
    const price = item.find('.price_color').text() || item.find('[data-price]').attr('data-price');
    const url = new URL(href, request.loadedUrl).href;
    const in_stock = item.find('.availability').text().includes('In stock');
    const row = { title, url, price: price.trim().slice(1), price_currency: 'GBP', in_stock };
    return { url, label: 'detail', userData: { row } };
  });
  const next = $('li.next a').attr('href') ?? $('a[rel=next]').attr('href');
  if (next !== undefined) requests.push({ url: new URL(next, request.loadedUrl).href });
  await crawler.addRequests(requests);
}

function readDetail({ $, request }) {
  const upc = normal($("th:contains('UPC') + td").text());
  const description = normal($('#product_description ~ p').first().text());
  const json = $('script[type="application/ld+json"]').last().text();
  rows.push({ ...request.userData.row, upc, description, rating: rating(json) });
}

const crawler = new CheerioCrawler(
  {
    minConcurrency: Number(CONCURRENCY),
    maxConcurrency: Number(CONCURRENCY),
    requestHandler: (context) => (context.request.label === 'detail' ? readDetail(context) : readList(context)),
  },
  configuration,
);
await crawler.run([`${SHOP_URL}/catalogue/page-1.html`]);

const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
rows.sort((a, b) => (a.upc < b.upc ? -1 : 1));
const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => quoted(String(row[column]))))];
writeFileSync('products.csv', lines.map((line) => `${line.join(',')}\n`).join(''));
