import { expect, it } from 'vitest';
import { takeCookies } from '../../src/browser/cookies.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';

it('a page that ends late does not overwrite the cookie of the login that came meanwhile', async () => {
  const site = new URL('https://shop.example/');
  const jar = openCookieJar();
  jar.store(site, ['session=old']);
  const era = jar.era();
  jar.begin();
  jar.store(site, ['session=new']);
  const left = { name: 'session', value: 'signed-out', domain: 'shop.example', path: '/', expires: -1 };
  const context = { cookies: async () => [{ ...left, secure: false, httpOnly: true, sameSite: 'Lax' }] };
  await takeCookies(context as never, new Map(), jar, era);
  expect(jar.header(site)).toBe('session=new');
  await takeCookies(context as never, new Map(), jar, jar.era());
  expect(jar.header(site)).toBe('session=signed-out');
});
