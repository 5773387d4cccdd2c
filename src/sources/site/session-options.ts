import { z } from 'zod';
import { selectorsSchema } from '../../extract/options.ts';

/** Cookies and login of a site. */
export const sessionSchema = z
  .strictObject({
    login: z
      .strictObject({
        page: z
          .string()
          .min(1)
          .describe(
            'Path of the page with the form; named by you, so that no rule of robots.txt keeps it from being asked',
          ),
        form: z.string().min(1).default('form').describe('Selector of the form'),
        fields: z
          .record(z.string(), z.string())
          .describe('Values for the fields of the form; its hidden fields (a CSRF token) are taken from the page'),
        submit: z.string().min(1).optional().describe('Selector of the button whose name and value are sent along'),
        success: z
          .string()
          .min(1)
          .optional()
          .describe(
            'Selector that stands on a page only when logged in; where later pages of a kind have it and one lacks it, the session is over',
          ),
        failure: z.string().min(1).optional().describe('Selector that stands on a page when the login was refused'),
      })
      .optional()
      .describe('Login by form'),
    expired: selectorsSchema
      .optional()
      .describe(
        'Selectors that stand on a page only when the session is over. Default: a redirect to the login page, or its form',
      ),
    keep: z
      .boolean()
      .default(false)
      .describe('Keep the session between runs, in the cache (`.adip/cache`, never committed)'),
  })
  .describe('Cookies and login');

export type SessionOptions = z.output<typeof sessionSchema>;
