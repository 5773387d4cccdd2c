import { z } from 'zod';

/** How sources, streams and transforms are called. */
export const name = z
  .string()
  .regex(
    /^[A-Za-z_][\w-]{0,62}$/,
    'expected a name of letters, digits, _ and -, beginning with a letter, at most 63 long',
  );

/** One or more columns. */
export const columns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Header names to values. */
export const headers = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/, 'expected a header name'),
  scalar.transform(String).refine((text) => !/[\r\n\0]/.test(text), 'a header value cannot hold a line break'),
);

/** Query parameters; a list repeats its parameter. */
export const params = z.record(z.string(), z.union([scalar, z.array(scalar)]));

/** A URL of http or https. */
export const httpUrl = z.string().refine((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}, 'expected a whole URL such as https://api.example.com');

/** One column or several, always as a list. */
export const columnList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
