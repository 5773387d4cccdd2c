import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { FIXED, withCookie, withHeader, withParam } from './place.ts';

const schema = z
  .strictObject({
    type: z.literal('api_key'),
    value: z.string().min(1).describe('The key'),
    header: z.string().min(1).optional().describe('Header that carries it (X-API-Key)'),
    param: z.string().min(1).optional().describe('Query parameter that carries it'),
    cookie: z.string().min(1).optional().describe('Cookie that carries it'),
    prefix: z.string().default('').describe('Text before the key, its space included ("Token ")'),
  })
  .refine(
    (options) => [options.header, options.param, options.cookie].filter((name) => name !== undefined).length === 1,
    {
      message: 'name exactly one of header, param and cookie',
    },
  );

export const apiKey = variant({
  type: 'api_key',
  summary: 'One key in a header, a query parameter or a cookie.',
  schema,
  create(options: z.output<typeof schema>, { secrets }: AuthContext): Authenticator {
    const value = options.prefix + options.value;
    secrets.add(options.value);
    secrets.add(value);
    return {
      async apply(request) {
        const keyed = { ...request, generation: FIXED };
        if (options.header !== undefined) return withHeader(keyed, options.header, value);
        if (options.cookie !== undefined) return withCookie(keyed, options.cookie, value);
        return withParam(keyed, options.param!, value);
      },
      renew: async () => false,
    };
  },
});
