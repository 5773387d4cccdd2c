/** Renders a page that never answers, until it is killed. */
import { browserOptionsSchema, openBrowser } from '../../src/browser/index.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';
import { requestOf } from './request.ts';

const url = process.argv[2]!;
const browser = openBrowser(browserOptionsSchema.parse({}), {
  cookies: openCookieJar(),
  userAgent: 'adip-test/1',
  refuse: async () => undefined,
  env: process.env,
  signal: new AbortController().signal,
  now: () => Date.now(),
  warn: () => {},
});
const send = browser.send({ waitFor: [], rows: [] });
await send(requestOf(`${url}/`));
process.stdout.write('ready\n');
await send(requestOf(`${url}/silent`));
