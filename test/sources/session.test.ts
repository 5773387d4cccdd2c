import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/core/http.ts';
import { sessionKey } from '../../src/sources/site/session.ts';
import { sessionSchema } from '../../src/sources/site/session-options.ts';
import { failure, httpServer } from '../http/support.ts';
import { LOGIN, loginSite, PASSWORD, sessionClient, shown, USER } from './session-support.ts';

const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `/page/${n}`);

describe('login by form', () => {
  it('sends what a browser would, once for all requests', async () => {
    const site = await loginSite();
    const { read, auth } = sessionClient(site.url);
    expect(await Promise.all(eight.map(read))).toEqual(eight.map((path) => `data of ${path}`));
    expect(site.logins()).toBe(1);
    const { body, headers, type } = site.posts[0]!;
    expect([...new URLSearchParams(body).keys()]).toEqual(['authenticity', 'user', 'password', 'remember']);
    expect(type).toBe('application/x-www-form-urlencoded');
    expect(headers).toMatchObject({ origin: site.url, referer: `${site.url}/login` });
    expect(auth()).toEqual(['login']);
  });

  it('sends the chosen button, multipart where the form says so, and no unchecked box', async () => {
    const site = await loginSite({ form: 'action="session" method="POST" enctype="multipart/form-data"' });
    const { read } = sessionClient(site.url, {
      login: { ...LOGIN, submit: 'button[value=enter]', form: 'form:nth-of-type(2)' },
    });
    await read('/page/1');
    const { body, type } = site.posts[0]!;
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    expect(body).toContain('name="do"\r\n\r\nenter\r\n');
    expect(body).not.toContain('news');
  });

  it('sends a form of method GET, and a token of a meta element', async () => {
    const site = await loginSite({
      form: 'action="/session?old=1"',
      head: '<meta name="csrf-token" content="meta-token-0123456789"><base href="/somewhere/else/">',
    });
    const { read } = sessionClient(site.url);
    expect(await read('/page/1')).toBe('data of /page/1');
    expect(site.posts[0]!.headers['x-csrf-token']).toBe('meta-token-0123456789');
    expect(site.posts[0]!.headers.origin).toBeUndefined();
    expect(site.posts[0]!.body).not.toContain('old');
  });

  it('resolves the action against the base of the page', async () => {
    const site = await loginSite({ form: 'action="session" method="post"', head: '<base href="/">' });
    expect(await sessionClient(site.url).read('/page/1')).toBe('data of /page/1');
  });

  it('replaces boxes and adds unchecked ones', async () => {
    const site = await loginSite();
    const fields = { ...LOGIN.fields, remember: 'no', news: 'yes' };
    await sessionClient(site.url, { login: { ...LOGIN, fields } }).read('/page/1');
    expect(new URLSearchParams(site.posts[0]!.body).getAll('remember')).toEqual(['no']);
    expect(new URLSearchParams(site.posts[0]!.body).get('news')).toBe('yes');
  });

  it('is proven by `success`, on the page behind a refresh too', async () => {
    const site = await loginSite({ landing: '/login-done' });
    const proven = await sessionClient(site.url, { login: { ...LOGIN, success: "a[href='/logout']" } }).read('/page/1');
    expect(proven).toBe('data of /page/1');
    const other = sessionClient(site.url, { login: { ...LOGIN, success: '#absent' } });
    expect(await failure(other.read('/page/1'))).toMatchObject({ code: 'login_unproven' });
  });

  it('a page after the login that is not there is no refusal', async () => {
    const site = await loginSite({ trouble: { '/welcome': [404] } });
    expect(await sessionClient(site.url).read('/page/1')).toBe('data of /page/1');
  });

  it('waits where a login page has other fields, and names the nearest', async () => {
    const site = await loginSite({ names: ['user_name', 'password'] });
    const error = await failure(sessionClient(site.url).read('/page/1'));
    expect(error).toMatchObject({ code: 'login_field_unknown' });
    expect(error.message).toContain('no field "user"');
    expect(error.remedy).toContain('Did you mean "user_name"?');
    expect(error.remedy).toContain('authenticity');
    expect(site.logins()).toBe(0);
  });

  it.each([
    ['no form', '<p>Log in with our app</p>', 'there is no form at all'],
    ['another form', '<form class="find it" action="/s"><input name="q"></form>', 'form.find (q)'],
  ])('says which forms are there where the login form is gone: %s', async (_, loginPage, said) => {
    const site = await loginSite({ loginPage });
    const error = await failure(sessionClient(site.url).read('/page/1'));
    expect(error).toMatchObject({ code: 'login_form_gone' });
    expect(error.message).toContain(said);
  });

  it.each([
    ['/login', '/login', 'leads nowhere', /GET \/login/],
    ['/session', '/session', 'sent on again and again', /POST/],
    ['/welcome', '/welcome', 'leads nowhere', /welcome/],
  ])('redirects in circles are no outage: %s', async (from, to, said, asked) => {
    const site = await loginSite({ moved: { [from]: [307, to] } });
    const { read } = sessionClient(site.url);
    const error = await failure(read('/page/1'));
    expect(error).toMatchObject({ code: 'login_failed' });
    expect(error.message).toContain(said);
    expect(await failure(read('/page/2')), 'asked once').toBe(error);
    expect(site.paths.filter((path) => asked.test(path)).length).toBeLessThanOrEqual(4);
  });

  it('a form that scripts put there is told to be none', async () => {
    const site = await loginSite({ loginPage: '<div id="app"></div><script src="/app.js"></script>' });
    expect((await failure(sessionClient(site.url).read('/page/1'))).remedy).toContain('scripts');
  });

  it('says so where the login page is gone', async () => {
    const site = await loginSite({ trouble: { '/login': [404] } });
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({ code: 'login_form_gone' });
  });

  it('F34 a captcha in the form ends as blocked, before anything is sent', async () => {
    const site = await loginSite({ extra: '<div class="g-recaptcha" data-sitekey="x"></div>' });
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({
      name: 'BlockedError',
      code: 'blocked',
    });
    expect(site.logins()).toBe(0);
  });

  it('refuses text/plain', async () => {
    const site = await loginSite({ form: 'action="/session" method="post" enctype="text/plain"' });
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({ code: 'login_form_unusable' });
  });

  it('S5 a form that leads to another host gets nothing, unless that host is allowed', async () => {
    const other = await httpServer((_, outgoing) => outgoing.end('<a href="/logout">x</a>'), '127.0.0.2');
    const site = await loginSite({ form: `action="${other.url}/steal" method="post"` });
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({ code: 'foreign_host' });
    expect(other.requests).toHaveLength(0);
    const allowed = sessionClient(site.url, { login: LOGIN }, { allow_hosts: ['127.0.0.2'] });
    await failure(allowed.read('/page/1'));
    expect(other.requests[0]!.headers.cookie).toBeUndefined();
    expect(other.requests[0]!.headers.referer).toBe(`${site.url}/`);
  });
});

describe('a refused login', () => {
  const wrong = { login: { ...LOGIN, fields: { user: USER, password: 'wrong-canary-0815' } } };

  it('S4 is told with the message of the page, without the password, and never tried again', async () => {
    const site = await loginSite();
    const { read, told, auth } = sessionClient(site.url, wrong);
    const errors = await Promise.all(eight.map((path) => failure(read(path))));
    errors.push(await failure(read('/page/9')));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['login_refused']));
    expect(errors[0]!.message).toContain('Sorry, *** is not the password');
    expect(errors[0]!.remedy).toContain('user, password');
    expect(site.logins()).toBe(1);
    expect(auth()).toEqual(['refused']);
    expect(JSON.stringify(told) + errors.map(({ message }) => message).join()).not.toContain('wrong-canary-0815');
  });

  it('is known by `failure`, and by its status', async () => {
    const site = await loginSite();
    const { read } = sessionClient(site.url, { login: { ...wrong.login, failure: '.error' } });
    expect(await failure(read('/page/1'))).toMatchObject({ code: 'login_refused' });
    site.manners.trouble = { '/session': [403] };
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({ code: 'login_refused' });
  });

  it.each([
    ['the form has a token', {}, 'trouble'],
    ['the answer names one', { token: '' }, '<h1>CSRF verification failed</h1>'],
  ])('by a status names what else it may be where %s', async (_, more, answer) => {
    const site = await loginSite({ trouble: { '/session': [400] }, answer, ...more });
    const { remedy } = await failure(sessionClient(site.url).read('/page/1'));
    expect(remedy).toMatch(/^Check the values of session\.login\.fields \(user, password\).* token /s);
    expect(remedy).toMatch(/hidden field/);
  });

  it('by a status says nothing of tokens where none is known', async () => {
    const site = await loginSite({ trouble: { '/session': [400] }, token: '' });
    const { remedy } = await failure(sessionClient(site.url).read('/page/1'));
    expect(remedy).toMatch(/^Check the values of session\.login\.fields \(user, password\)/);
    expect(remedy).not.toMatch(/token/);
  });

  it('is told apart from an outage, of the page and of the form', async () => {
    const site = await loginSite({ trouble: { '/login': [503, 200, 500], '/session': [502, 500] } });
    const { read } = sessionClient(site.url);
    expect(await read('/page/1')).toBe('data of /page/1');
    expect(site.logins()).toBe(1);
    site.manners.trouble = { '/login': new Array(20).fill(500) };
    expect(await failure(sessionClient(site.url).read('/page/1'))).toMatchObject({ code: 'login_unreachable' });
  });

  it.each(['/login', '/session'])(
    'too many requests, again and again at %s: ends within the attempts, told as that',
    async (path) => {
      const site = await loginSite({ trouble: { [path]: new Array(200).fill(429) } });
      const { read } = sessionClient(site.url);
      const errors = [await failure(read('/page/1')), await failure(read('/page/2'))];
      for (const error of errors)
        expect(error).toMatchObject({
          code: 'login_throttled',
          message: expect.stringMatching(/shop: the login at .*\/(login|session).* too many requests .*HTTP 429/),
          remedy: expect.stringContaining('session.keep'),
        });
      expect(site.paths.filter((one) => one === 'POST /session').length).toBe(path === '/session' ? 5 : 0);
    },
  );

  it('an outage of the page after the login does not send the form again', async () => {
    const site = await loginSite({ trouble: { '/welcome': [503, 503] } });
    expect(await sessionClient(site.url).read('/page/1')).toBe('data of /page/1');
    expect(site.logins()).toBe(1);
  });
});

describe('what goes wrong at a login', () => {
  it('a token that went stale under a session that was good before costs one more form', async () => {
    const site = await loginSite();
    const { read } = sessionClient(site.url);
    await read('/page/1');
    site.endAll();
    site.manners.trouble = { '/session': [403] };
    expect(await read('/page/2')).toBe('data of /page/2');
    expect(site.logins()).toBe(2);
  });

  it('whoever still counts as logged in at the login page is let go first', async () => {
    const site = await loginSite();
    const { read, cookies } = sessionClient(site.url, { login: LOGIN, expired: '#home' });
    await read('/page/1');
    site.endAll();
    site.manners.sendsAway = true;
    cookies.store(new URL(site.url), ['device=known; Max-Age=600; Path=/']);
    expect(await read('/page/2')).toBe('data of /page/2');
  });

  it('a site that leads elsewhere after the login is told apart, and asked once', async () => {
    const site = await loginSite({ landing: 'http://127.0.0.3:9/' });
    const { read } = sessionClient(site.url);
    expect(await failure(read('/page/1'))).toMatchObject({ code: 'foreign_host' });
    expect(await failure(read('/page/2'))).toMatchObject({ code: 'foreign_host' });
    expect(site.logins()).toBe(1);
  });

  it('without a login, only `expired` ends a session, and nothing is renewed', async () => {
    const site = await loginSite();
    const { read } = sessionClient(site.url, { expired: ['#login'] });
    const error = await failure(read('/page/1'));
    expect(error).toMatchObject({ code: 'unauthorized' });
    expect(site.logins()).toBe(0);
  });

  it.each([301, 302, 303])('an answer of %i leads on by GET, 307 with the form again', async (status) => {
    const site = await loginSite({ form: 'action="/old" method="post"' });
    site.manners.moved = { '/old': [307, '/session'], '/welcome': [status, '/account'] };
    expect(await sessionClient(site.url).read('/page/1')).toBe('data of /page/1');
    expect(site.paths).toContain('POST /session');
    expect(site.paths).toContain('GET /account');
  });
});

describe('the end of a session', () => {
  it('is noticed, and eight requests share one login', async () => {
    const site = await loginSite();
    const { read, auth } = sessionClient(site.url);
    await Promise.all(eight.map(read));
    for (let round = 1; round <= 5; round++) {
      site.endAll();
      expect(await Promise.all(eight.map(read))).toEqual(eight.map((path) => `data of ${path}`));
      expect(site.logins()).toBe(1 + round);
    }
    expect(auth()).toEqual(['login', 'refresh', 'refresh', 'refresh', 'refresh', 'refresh']);
  });

  it('comes after every third page, and all pages come', async () => {
    const site = await loginSite({ lasts: 3 });
    const { read } = sessionClient(site.url);
    const pages: string[] = [];
    for (let n = 1; n <= 12; n++) pages.push(await read(`/page/${n}`));
    expect(pages).toEqual(pages.map((_, n) => `data of /page/${n + 1}`));
    expect(site.logins()).toBe(4);
  });

  it('a late answer to the old session does not end the new one', async () => {
    const site = await loginSite();
    const { read, cookies } = sessionClient(site.url);
    await read('/page/1');
    const era = cookies.era();
    site.endAll();
    await read('/page/2');
    cookies.store(new URL(site.url), ['sid=anonymous-late; Path=/'], era);
    expect(await read('/page/3')).toBe('data of /page/3');
    expect(site.logins()).toBe(2);
  });

  it('is kept through a 503', async () => {
    const site = await loginSite({ trouble: { '/page/2': [503, 500, 503] } });
    const { read } = sessionClient(site.url);
    expect([await read('/page/1'), await read('/page/2')]).toEqual(['data of /page/1', 'data of /page/2']);
    expect(site.logins()).toBe(1);
  });

  it('a page that stays expired after a fresh login ends as unauthorized', async () => {
    const site = await loginSite({ lasts: 0 });
    const { read } = sessionClient(site.url);
    expect(await failure(read('/page/1'))).toMatchObject({ code: 'unauthorized' });
    expect(site.logins()).toBe(2);
  });

  it('is known by `expired` and by the form on the page', async () => {
    const site = await loginSite();
    const { session } = sessionClient(site.url, { login: LOGIN, expired: ['.gone', '#over'] });
    expect(session.isExpired(...shown(site.url, '/page/1', '<p id="over">'))).toBe(true);
    expect(session.isExpired(...shown(site.url, '/page/1', '<form><input name="user"><input name="password">'))).toBe(
      false,
    );
    expect(session.isExpired(...shown(site.url, '/login/', '<p>'))).toBe(true);
    const plain = sessionClient(site.url).session;
    expect(plain.isExpired(...shown(site.url, '/page/1', '<form><input name="user"><input name="password">'))).toBe(
      true,
    );
    expect(plain.isExpired(...shown(site.url, '/page/1', '<form><input name="q">'))).toBe(false);
  });
});

describe('a session that ends without a word', () => {
  const PROVEN = { login: { ...LOGIN, success: "a[href='/logout']" } };
  const paths = Array.from({ length: 12 }, (_, n) => `/page/${n + 1}`);

  it('is noticed by what is missing: no page comes as a guest sees it', async () => {
    const site = await loginSite({ lasts: 3, guests: true });
    const { read } = sessionClient(site.url, PROVEN);
    const pages: string[] = [];
    for (const path of paths) pages.push(await read(path));
    expect(pages).toEqual(paths.map((path) => `data of ${path}`));
    expect(site.logins()).toBe(4);
  });

  it('likewise with many requests at once', async () => {
    const site = await loginSite({ guests: true });
    const { read } = sessionClient(site.url, PROVEN);
    await read('/page/1');
    await read('/page/2');
    site.endAll();
    expect(await Promise.all(eight.map(read))).toEqual(eight.map((path) => `data of ${path}`));
    expect(site.logins()).toBe(2);
  });

  it('pages that never have it mean nothing, and one kind of pages that lacks it now and then costs one login', async () => {
    const never = await loginSite({ plain: /^\/page/ });
    const one = sessionClient(never.url, PROVEN);
    for (const path of paths) expect(await one.read(path)).toBe(`data of ${path}`);
    expect(never.logins()).toBe(1);
    const some = await loginSite({ plain: /^\/page\/[468]$/ });
    const other = sessionClient(some.url, PROVEN);
    for (const path of paths) expect(await other.read(path)).toBe(`data of ${path}`);
    expect(some.logins()).toBe(2);
  });

  it('one that was kept and is over is noticed on the first page', async () => {
    const site = await loginSite({ guests: true });
    const kept: { cookies?: readonly Cookie[] } = {};
    const options = { ...PROVEN, keep: true };
    const first = sessionClient(site.url, options, { kept });
    await first.read('/page/1');
    first.session.keep();
    site.endAll();
    expect(await sessionClient(site.url, options, { kept }).read('/page/1')).toBe('data of /page/1');
    expect(site.logins()).toBe(2);
  });

  it('one that was kept costs no login where its pages never have it', async () => {
    const site = await loginSite({ plain: /^\/page/ });
    const kept: { cookies?: readonly Cookie[] } = {};
    for (let run = 1; run <= 3; run++) {
      const { read, session } = sessionClient(site.url, { ...PROVEN, keep: true }, { kept });
      expect(await read('/page/1')).toBe('data of /page/1');
      session.keep();
    }
    expect(site.logins()).toBe(1);
  });
});

describe('a session between runs', () => {
  it('is taken up without a login while it holds, and renewed once it does not', async () => {
    const site = await loginSite();
    const kept: { cookies?: readonly Cookie[] } = {};
    const first = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    await first.read('/page/1');
    expect(first.auth()).toEqual(['login', 'persisted']);
    const second = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    expect(await Promise.all(eight.map(second.read))).toHaveLength(8);
    expect(site.logins()).toBe(1);
    site.endAll();
    const third = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    expect(await Promise.all(eight.map(third.read))).toHaveLength(8);
    expect(site.logins()).toBe(2);
    expect(third.auth()).toEqual(['refresh', 'persisted']);
  });

  it('a run that is cancelled in its login leaves nothing half, and one that is killed after it leaves its session', async () => {
    const site = await loginSite();
    const kept: { cookies?: readonly Cookie[] } = {};
    const stop = new AbortController();
    const first = sessionClient(site.url, { login: LOGIN, keep: true }, { kept, signal: stop.signal });
    site.server.once('request', (incoming) => incoming.on('end', () => stop.abort()));
    expect(await failure(first.read('/page/1'))).toMatchObject({ name: 'CancelledError' });
    expect(kept.cookies).toBeUndefined();
    const killed = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    await killed.read('/page/1');
    await killed.client.close();
    const next = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    expect(await next.read('/page/2')).toBe('data of /page/2');
    expect(site.logins()).toBe(1);
  });

  it('what a site renewed on the way is kept at the end', async () => {
    const site = await loginSite();
    const kept: { cookies?: readonly Cookie[] } = {};
    const { read, session, cookies } = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    await read('/page/1');
    cookies.store(new URL(site.url), ['sid=rotated-on-the-way; Path=/; HttpOnly']);
    session.keep();
    expect(kept.cookies!.map(({ value }) => value)).toEqual(['rotated-on-the-way']);
  });

  it('S4 its cookies and tokens are secrets', async () => {
    const site = await loginSite();
    const kept: { cookies?: readonly Cookie[] } = {};
    const { read, secrets } = sessionClient(site.url, { login: LOGIN, keep: true }, { kept });
    await read('/page/1');
    const [sid] = kept.cookies!;
    const token = new URLSearchParams(site.posts[0]!.body).get('authenticity')!;
    expect(secrets.redact(`${sid!.value} ${token} ${PASSWORD} ${encodeURIComponent(PASSWORD)}`)).toBe(
      '*** *** *** ***',
    );
  });

  it('belongs to its user, and its key says nothing of the password', () => {
    const key = (fields: Record<string, string>) =>
      sessionKey(sessionSchema.parse({ login: { page: '/login', fields } }), new URL('https://shop.example'));
    expect(key({ user: 'ada', password: 'a' })).toBe(key({ user: 'ada', password: 'b' }));
    expect(key({ user: 'ada', password: 'a' })).not.toBe(key({ user: 'bob', password: 'a' }));
  });
});
