import { expect, it } from 'vitest';
import { collect } from '../../src/core/collect.ts';
import { createRowReader, parsePage } from '../../src/extract/index.ts';
import { fieldsSchema } from '../../src/extract/options.ts';

const PAGES = 60;
const FILLER = `<p>${'what nobody asks for '.repeat(25_000)}</p>`;

it('records keep nothing of the pages they were read from', () => {
  const reader = createRowReader(
    {
      items: ['article'],
      fields: fieldsSchema.parse({ title: ['h3::text'], link: ['a::attr(title)'], data: { json_ld: 'name' } }),
    },
    { known: {}, heal: false, stream: 'pages' },
  );
  const used = (): number => {
    collect('major');
    return process.memoryUsage().heapUsed;
  };
  const read = (number: number) => {
    const text = `the title of page number ${number}`;
    const html = `<article><h3>${text}</h3><a title="${text}, linked">x</a><script type="application/ld+json">{"name":"${text}, told"}</script></article>${FILLER}`;
    const given = { url: new URL('http://shop.test/'), contentType: 'text/html', stream: 'pages', page: 'one' };
    return reader.read(parsePage(Buffer.from(html), { ...given, parser: 'correct' }));
  };
  read(0);
  const before = used();
  const kept = Array.from({ length: PAGES }, (_, number) => read(number));
  const grown = used() - before;
  expect(kept[7]!.records).toEqual([
    {
      title: 'the title of page number 7',
      link: 'the title of page number 7, linked',
      data: 'the title of page number 7, told',
    },
  ]);
  expect(grown, `${PAGES} pages of ${FILLER.length} characters`).toBeLessThan((PAGES * FILLER.length) / 10);
});
