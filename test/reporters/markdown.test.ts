import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, link, mermaidLabel } from '../../src/reporters/markdown.ts';
import { visible } from '../../src/reporters/visible.ts';

const decoded = (markdown: string): string =>
  markdown.replaceAll('\u200b', '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('markdown', () => {
  it.each([
    ['a pipe', 'a|b', 'a&#124;b'],
    ['HTML', '<img src=x>', '&#60;img src=x&#62;'],
    ['a comment', '<!-- x -->', '&#60;&#33;-- x --&#62;'],
    ['an entity', '&lt;', '&#38;lt;'],
    ['backticks', '`x`', '&#96;x&#96;'],
    ['a mention', '@octocat', '&#64;\u200boctocat'],
    ['an issue', '#12', '&#35;\u200b12'],
    ['an image', '![x](y)', '&#33;&#91;x&#93;&#40;y&#41;'],
    ['a bare address', 'https://x.y', 'https&#58;//x.y'],
    ['a bare www address', 'www.x.y', 'www&#46;x.y'],
    ['emphasis', '*a* __b__ ~~c~~', '&#42;a&#42; &#95;&#95;b&#95;&#95; &#126;&#126;c&#126;&#126;'],
    ['a formula', '$x$', '&#36;x&#36;'],
    ['a backslash', '\\|', '&#92;&#124;'],
    ['a list', '- x', '&#45; x'],
    ['a numbered list', '1. x', '1&#46; x'],
    ['line breaks', 'a\r\nb', 'a&#92;r&#92;nb'],
    ['a direction override', 'a\u202eb', 'a&#92;u202eb'],
    ['a lone surrogate', 'a\ud800', 'a\ufffd'],
    ['plain text', 'page 17: 12:00, 3.5 %', 'page 17: 12:00, 3.5 %'],
  ])('S9 escapes %s', (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('S9 keeps every text readable and leaves nothing that acts', () => {
    const parts = fc.constantFrom(
      '|',
      '<',
      '>',
      '`',
      '@a',
      '#1',
      '![',
      '](',
      'http://',
      'www.',
      '\n',
      '\\',
      '$',
      '&#64;',
      '-',
      '1.',
      ' ',
      'é',
      '😀',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeMarkdown(text, 1_000);
        expect(decoded(escaped)).toBe(visible(text.trim()));
        const bare = escaped.replace(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[&<>"'`*_~[\]()!|\\$@#\n\r]|:\/\/|www\.|^[-+=]|^\d+\.\s/i);
      }),
      { seed: 9, verbose: true },
    );
  });

  it('S9 links web addresses only, without userinfo, and lets none end its link', () => {
    expect(link('x', 'javascript:alert(1)')).toBe('x');
    expect(link('x', 's3://bucket/key')).toBe('x');
    expect(link('x', undefined)).toBe('x');
    expect(link('x', 'https://user:word@h.example/a)b|c`d')).toBe('[x](https://h.example/a%29b%7cc%60d)');
  });

  it('S9 leaves no Mermaid syntax in a label', () => {
    expect(mermaidLabel('a"]\n```\n%%{init}%% b;c')).toBe('a init b c');
  });
});
