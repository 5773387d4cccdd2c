import { z } from 'zod';
import type { Authenticator } from '../core/http.ts';
import { variant } from '../core/variant.ts';
import type { AuthContext } from './context.ts';
import { FIXED, withHeader } from './place.ts';

const schema = z.strictObject({
  type: z.literal('basic'),
  username: z.string().describe('User name; without a colon'),
  password: z.string().default('').describe('Password; empty where the user name is the key'),
});

export const basic = variant({
  type: 'basic',
  summary: 'User name and password with each request (RFC 7617).',
  schema,
  create(options: z.output<typeof schema>, { secrets }: AuthContext): Authenticator {
    const pair = `${options.username}:${options.password}`;
    secrets.add(options.password === '' ? options.username : options.password);
    secrets.add(pair);
    const value = `Basic ${Buffer.from(pair).toString('base64')}`;
    return {
      apply: async (request) => withHeader({ ...request, generation: FIXED }, 'authorization', value),
      renew: async () => false,
    };
  },
});
