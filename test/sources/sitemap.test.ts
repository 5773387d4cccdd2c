import { describe, expect, it } from 'vitest';
import { readSitemap } from '../../src/sources/site/paging/sitemap.ts';

const read = (text: string) => readSitemap(Buffer.from(text), 'https://a.example/sitemap.xml');
const urlsOf = (text: string): string[] => read(text).urls;

describe('addresses of a sitemap', () => {
  it('are those of its pages, not of the images and videos on them', () => {
    const image = '<image:image><image:loc>https://a.example/1.jpg</image:loc></image:image>';
    expect(urlsOf(`<urlset><url><loc>https://a.example/1</loc>${image}</url></urlset>`)).toEqual([
      'https://a.example/1',
    ]);
  });

  it.each([
    ['entities', 'https://a.example/?x=1&amp;y=2&#38;z=&#x41;', 'https://a.example/?x=1&y=2&z=A'],
    ['brackets', 'https://a.example/?filter[]=1&amp;b=2', 'https://a.example/?filter[]=1&b=2'],
    ['CDATA', '<![CDATA[ https://a.example/?f[]=1&b=2 ]]>', 'https://a.example/?f[]=1&b=2'],
    ['line breaks', '\n  https://a.example/1\n', 'https://a.example/1'],
  ])('%s', (_, written, expected) => {
    expect(urlsOf(`<urlset><url><loc>${written}</loc></url></urlset>`)).toEqual([expected]);
  });

  it('in a namespace of their own', () => {
    expect(urlsOf('<s:urlset xmlns:s="x"><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>')).toEqual([
      'https://a.example/1',
    ]);
  });

  it('not those in comments', () => {
    const old = '<!-- <url><loc>https://a.example/old</loc></url> -->';
    expect(urlsOf(`<urlset>${old}<url><loc>https://a.example/1</loc></url></urlset>`)).toEqual(['https://a.example/1']);
  });

  it('as lines behind a byte order mark', () => {
    expect(urlsOf('\ufeffhttps://a.example/1\r\nhttps://a.example/2\r\n')).toHaveLength(2);
  });

  it('none in an empty one', () => {
    expect(read('<urlset/>')).toEqual({ urls: [], children: [] });
    expect(read('<urlset></urlset>')).toEqual({ urls: [], children: [] });
  });
});

it('half a sitemap is no short one', () => {
  expect(() => read('<urlset><url><loc>https://a.example/1</loc></url><url><lo')).toThrow('breaks off');
});

it('hostile ones take linear time', () => {
  const began = performance.now();
  expect(urlsOf(`<urlset>${'<loc><![CDATA['.repeat(200_000)}</urlset>`)).toEqual([]);
  expect(urlsOf(`<urlset>${'<!--'.repeat(200_000)}</urlset>`)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(5_000);
});
