import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';

const schema = z.strictObject({ type: z.literal('none') });

export const none = variant({
  type: 'none',
  summary: 'The source is public.',
  schema,
  create(_options: z.output<typeof schema>, _context: AuthContext): Authenticator {
    return { apply: async (request) => request, renew: async () => false };
  },
});
