import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { FIXED, withHeader } from './place.ts';

const schema = z.strictObject({
  type: z.literal('bearer'),
  token: z.string().min(1).describe('The token'),
});

export const bearer = variant({
  type: 'bearer',
  summary: 'A token of long life in the Authorization header.',
  schema,
  create(options: z.output<typeof schema>, { secrets }: AuthContext): Authenticator {
    secrets.add(options.token);
    return {
      apply: async (request) =>
        withHeader({ ...request, generation: FIXED }, 'authorization', `Bearer ${options.token}`),
      renew: async () => false,
    };
  },
});
