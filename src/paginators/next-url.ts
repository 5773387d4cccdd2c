import { z } from 'zod';
import { StreamError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Paginator } from '../core/paginator.ts';
import { pathText } from '../core/path-schema.ts';
import { variant } from '../core/variant.ts';
import { createChain } from './chain.ts';
import { resolveNext } from './next-link.ts';
import { chainShape } from './options.ts';
import { isNothing, reader } from './values.ts';

const schema = z.strictObject({
  type: z.literal('next_url'),
  next_url_path: pathText.describe(
    'Place in the response of the URL of the next page, absolute or relative; null, empty or absent at the end',
  ),
  ...chainShape,
});

/** The link's text, also where it is an object as HAL writes it (`{ "href": … }`). */
function linkText(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  // An object that holds a link elsewhere is no end: the rest of the pages would be missing without a word.
  const isLink = 'href' in value || 'url' in value || Object.keys(value).length === 0;
  return isLink ? (value['href'] ?? value['url'] ?? null) : value;
}

export const nextUrl = variant({
  type: 'next_url',
  summary: 'The body of each answer carries the URL of the next page.',
  schema,
  create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
    const next = reader(options.next_url_path);
    return createChain(
      {
        start: null,
        here: (answer) => answer.url.href,
        showsValue: false,
        read(answer) {
          const value = linkText(next(answer) ?? null);
          if (isNothing(value)) return { end: `${options.next_url_path} names no further page` };
          if (typeof value !== 'string')
            throw new StreamError(
              'pagination_bad_link',
              `${options.next_url_path} is not a URL but a ${Array.isArray(value) ? 'list' : typeof value}.`,
              {
                remedy:
                  'Point next_url_path at the text of the link, or use the cursor paginator for a value that is no URL.',
              },
            );
          return { next: resolveNext(value, answer.url) };
        },
        inject: (value) => ({ url: String(value) }),
      },
      options,
    );
  },
});
