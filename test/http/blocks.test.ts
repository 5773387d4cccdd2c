import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../src/core/http.ts';
import { detectBlock, isLoginWall } from '../../src/http/blocks.ts';
import { failure, httpServer, testClient } from './support.ts';

const page = (title: string, body = '', head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

function answer(body: string, status = 200, headers: Record<string, string> = {}, url = 'https://shop.example/a') {
  const bytes = Buffer.from(body);
  const response: HttpResponse = {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    setCookies: [],
    url: new URL(url),
    body: bytes,
    wireBytes: bytes.byteLength,
    receivedAt: 0,
  };
  return response;
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i % 97}`).join(' ');
const links = (count: number) => Array.from({ length: count }, (_, i) => `<a href="/${i}">thing ${i}</a>`).join('\n');

type Wall = readonly [string, RegExp, number, string, Record<string, string>?];

/** Shapes of walls, told in words of our own: what is asked, and by which marks it is told. */
const WALLS: readonly Wall[] = [
  ['Cloudflare, by header', /Cloudflare/, 403, 'x', { 'cf-mitigated': 'challenge' }],
  [
    'Cloudflare, by header, whatever the type',
    /Cloudflare/,
    403,
    '{}',
    { 'cf-mitigated': 'challenge', 'content-type': 'application/json' },
  ],
  [
    'Cloudflare, title',
    /Cloudflare/,
    403,
    page('Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'),
  ],
  ['Cloudflare, title, 200', /Cloudflare/, 200, page('Just a moment...')],
  ['Cloudflare, script options', /Cloudflare/, 503, page('shop.example', '<script>window._cf_chl_opt={a:1}</script>')],
  [
    'Cloudflare, older form',
    /Cloudflare/,
    503,
    page('Wait', '<form id="challenge-form" method="POST"><input type="hidden" name="r"></form>'),
  ],
  [
    'Cloudflare, firewall rule',
    /Cloudflare/,
    403,
    page('Attention Required! | Cloudflare', '<div id="cf-error-details"><h1>Sorry, you have been blocked</h1></div>'),
  ],
  [
    'Cloudflare, rule 1020',
    /Cloudflare/,
    403,
    page('Access denied | shop.example', '<div class="cf-error-details"><h1>Error 1020</h1></div>'),
  ],
  [
    'turnstile alone, 200',
    /captcha/,
    200,
    page('shop.example', '<p>Verify you are human by completing the action below.</p><div class="cf-turnstile"></div>'),
  ],
  ['turnstile behind a refusal', /captcha/, 403, page('shop.example', '<div class="cf-turnstile"></div>')],
  [
    'DataDome, script',
    /DataDome/,
    403,
    page('shop.example', '<script src="https://ct.captcha-delivery.com/c.js"></script>'),
  ],
  [
    'DataDome, frame, 200',
    /DataDome/,
    200,
    page('', '<iframe src="https://geo.captcha-delivery.com/captcha/?cid=1"></iframe>'),
  ],
  ['DataDome, header', /DataDome/, 403, '{"url":"x"}', { 'x-dd-b': '1', 'content-type': 'application/json' }],
  ['PerimeterX, box', /PerimeterX/, 403, page('Access to this page has been denied', '<div id="px-captcha"></div>')],
  ['PerimeterX, box, 200', /PerimeterX/, 200, page('Denied', '<div id="px-captcha"></div>')],
  [
    'PerimeterX, hold',
    /PerimeterX/,
    403,
    page('Shop', '<script>window._pxAppId="PX1"</script><p>Press &amp; Hold to confirm you are a human</p>'),
  ],
  ['PerimeterX, title alone', /./, 200, page('Access to this page has been denied', '<p>Please try again later.</p>')],
  [
    'hold without marks',
    /./,
    200,
    page('Shop', '<p>Press and hold the button to confirm you are a human (and not a bot).</p>'),
  ],
  [
    'Akamai, with its error host',
    /Akamai/,
    403,
    page('Access Denied', '<h1>Access Denied</h1> https://errors.edgesuite.net/18.1'),
  ],
  [
    'Akamai, reference',
    /Akamai/,
    403,
    page(
      'Access Denied',
      `<h1>Access Denied</h1>You don't have permission. Reference&#32;&#35;18.6f1c2d17.1700000000.1a2b3c4d`,
    ),
  ],
  [
    'Akamai, reference, 200',
    /Akamai/,
    200,
    page('Access Denied', `<h1>Access Denied</h1>Reference #18.6f1c2d17.1700000000.1a2b3c4d`),
  ],
  [
    'Akamai, interstitial',
    /Akamai/,
    200,
    page('', '<div id="sec-if-cpt-container"></div><script src="/x.js"></script>'),
  ],
  ['Akamai, verification', /Akamai/, 200, page('', '<meta http-equiv="refresh" content="5; URL=/a?bm-verify=AAQAAA">')],
  [
    'Imperva, incident',
    /Imperva/,
    403,
    page(
      '',
      '<iframe src="/_Incapsula_Resource?CWUDNSAI=1">Request unsuccessful. Incapsula incident ID: 12-34</iframe>',
    ),
  ],
  [
    'Imperva, incident, 200',
    /Imperva/,
    200,
    page('', '<iframe src="/_Incapsula_Resource?x=1">Request unsuccessful.</iframe>'),
  ],
  ['Imperva, script alone', /Imperva/, 200, page('', '<script src="/_Incapsula_Resource?SWJIYLWA=5"></script>')],
  [
    'Imperva, interruption',
    /./,
    200,
    page('Pardon Our Interruption', '<p>Something about your browser made us think you might be a bot.</p>'),
  ],
  ['AWS WAF, challenge header', /AWS/, 202, '', { 'x-amzn-waf-action': 'challenge' }],
  ['AWS WAF, captcha header', /AWS/, 405, page('Human Verification'), { 'x-amzn-waf-action': 'captcha' }],
  [
    'AWS WAF, page',
    /AWS/,
    202,
    page('', '<div id="challenge-container"></div><script>window.gokuProps={"key":"x"}</script>'),
  ],
  [
    'AWS WAF, its script',
    /AWS/,
    405,
    page('Human Verification', '<script src="https://a1.b2.eu-west-1.captcha.awswaf.com/a1/b2/captcha.js"></script>'),
  ],
  [
    'Kasada',
    /Kasada/,
    429,
    page('', '<script>window.KPSDK={};</script><script src="/149e9513/2d206a39/ips.js?x=1"></script>'),
  ],
  [
    'Kasada, 200',
    /Kasada/,
    200,
    page('', '<script>window.KPSDK={};</script><script src="/149e9513/ips.js?x=1"></script>'),
  ],
  ['Radware', /Radware/, 200, page('Radware Page', '<script>var u="https://validate.perfdrive.com/x"</script>')],
  ['Sucuri, wall', /Sucuri/, 403, page('Sucuri WebSite Firewall - Access Denied', '<p>Block ID: ABC123</p>')],
  [
    'Sucuri, challenge',
    /Sucuri/,
    200,
    page('You are being redirected...', '<script>var s={};sucuri_cloudproxy_js="";</script>'),
  ],
  [
    'Anubis',
    /Anubis/,
    200,
    page("Making sure you're not a bot!", '<script id="anubis_challenge" type="application/json">{}</script>'),
  ],
  [
    'Vercel',
    /Vercel/,
    429,
    page('Vercel Security Checkpoint', 'We are verifying your browser'),
    { 'x-vercel-mitigated': 'challenge' },
  ],
  ['Vercel, title', /./, 429, page('Vercel Security Checkpoint', 'We are verifying your browser')],
  ['DDoS-Guard, empty', /DDoS-Guard/, 200, '', { server: 'ddos-guard' }],
  [
    'DDoS-Guard, page',
    /DDoS-Guard/,
    403,
    page('DDoS-Guard', '<h1>Checking your browser before accessing shop.example</h1>'),
  ],
  [
    'F5',
    /./,
    200,
    page(
      'Request Rejected',
      'The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 1234567890',
    ),
  ],
  [
    'reCAPTCHA interstitial',
    /captcha/,
    200,
    page(
      'Are you a robot?',
      '<script src="https://www.google.com/recaptcha/api.js"></script><div class="g-recaptcha"></div>',
    ),
  ],
  [
    'reCAPTCHA interstitial, plain title',
    /captcha/,
    200,
    page(
      'shop.example',
      '<p>To continue, please confirm that you are not a robot.</p><form><div class="g-recaptcha"></div><input type="submit"></form>',
    ),
  ],
  ['hCaptcha interstitial', /captcha/, 200, page('Are you a human?', '<div class="h-captcha"></div>')],
  [
    'hCaptcha interstitial, plain title',
    /captcha/,
    200,
    page('One more step', '<p>Please complete the security check to access the shop.</p><div class="h-captcha"></div>'),
  ],
  ['captcha behind a refusal', /captcha/, 403, page('Shop', '<div class="g-recaptcha"></div>')],
  ['captcha behind 429', /captcha/, 429, page('Shop', '<div class="h-captcha"></div>')],
  [
    'characters in a picture',
    /./,
    200,
    page(
      'Robot Check',
      '<p>Type the characters you see in this image</p><img src="c.jpg"><input type="text" name="answer"><button>Go on</button>',
    ),
  ],
  [
    'characters in a picture, plain title',
    /./,
    200,
    page(
      'shop.example',
      "<p>Sorry, we just need to make sure you're not a robot. Type the characters you see in this image:</p><input type=text name=c>",
    ),
  ],
  [
    'unusual traffic',
    /./,
    200,
    page(
      'Sorry...',
      '<p>Our systems have detected unusual traffic from your computer network. Please try your request again later.</p>',
    ),
  ],
  [
    'unusual traffic, 429',
    /./,
    429,
    page('https://search.example/q', '<p>We have detected unusual traffic from your network.</p>'),
  ],
  [
    'unusual activity',
    /./,
    200,
    page(
      'Are you a robot?',
      '<p>We noticed unusual activity from your connection. Confirm that you are not a robot.</p>',
    ),
  ],
  [
    'access denied, 200',
    /./,
    200,
    page('Access Denied', '<h1>Access Denied</h1><p>Your request has been blocked.</p>'),
  ],
  [
    'access denied and incident, 200',
    /./,
    200,
    page('shop.example', '<h1>Access to this page is denied</h1><p>Incident ID: 5f3a-99b1-22</p>'),
  ],
  [
    'blocked as a bot, 403',
    /./,
    403,
    page('Blocked', '<p>You have been blocked because we believe you are using automated tools.</p>'),
  ],
  [
    'JavaScript and cookies',
    /./,
    200,
    page('', '<noscript>Enable JavaScript and cookies to continue</noscript><script src="/x.js"></script>'),
  ],
  ['JavaScript and cookies, please', /./, 403, page('shop', '<p>Please enable JS and cookies to proceed.</p>')],
  [
    'checking the browser',
    /./,
    503,
    page(
      'shop.example',
      '<h1>Checking your browser before accessing shop.example.</h1><p>DDoS protection by Example</p><p>Making sure you are not a bot</p>',
    ),
  ],
  ['checking the browser, title', /./, 200, page('Checking your browser', '<p>Please wait.</p>')],
  ['verification of a human', /./, 200, page('Security Verification', '<p>Solve the puzzle.</p>')],
  ['curly apostrophes', /./, 200, page('shop', '<p>Prove you’re not a robot</p><p>Complete the captcha</p>')],
  ['no content type', /Cloudflare/, 403, page('Just a moment...'), { 'content-type': 'text/html' }],
];

const PARAGRAPH = `<p>${words(400)}</p>`;
const CONTACT =
  '<form><input name="name" type="text"><input type="email" name="mail"><textarea name="text"></textarea><div class="g-recaptcha"></div><button>Send</button></form>';
const LOGIN = '<form><input type="text" name="user"><input type="password" name="pass"><button>Log in</button></form>';

type Honest = readonly [string, number, string, Record<string, string>?];

const HONEST: readonly Honest[] = [
  [
    'a product about captchas',
    200,
    page(
      'CAPTCHA: the book | Shop',
      `<nav>${links(8)}</nav><h1>CAPTCHA: the book</h1><p>Are you a robot? Solve the captcha, £12.50</p>`,
    ),
  ],
  [
    'a product about captchas, bare',
    200,
    page(
      'CAPTCHA: the book',
      '<h1>CAPTCHA: the book</h1><p>£12.50. In stock.</p><p>How machines tell people apart.</p>',
    ),
  ],
  [
    'a list of products about robots',
    200,
    page('Robots | Toy shop', `<ul>${links(20)}</ul><p>Toy robots for human children</p>`),
  ],
  ['a contact form with reCAPTCHA', 200, page('Contact', CONTACT)],
  [
    'a contact form that asks for a human',
    200,
    page('Talk to a human', `<p>Confirm that you are not a robot.</p>${CONTACT}`),
  ],
  [
    'a contact form with turnstile',
    200,
    page(
      'Contact us',
      '<p>Verify you are human</p><form><input type="email"><textarea></textarea><div class="cf-turnstile"></div></form>',
    ),
  ],
  [
    'a contact form with hCaptcha',
    200,
    page('Write to us', '<form><input name="a"><input name="b"><div class="h-captcha"></div></form>'),
  ],
  [
    'a page whose footer names reCAPTCHA',
    200,
    page(
      'Shop',
      '<p>Apples, pears.</p><footer>This site is protected by reCAPTCHA.</footer><script src="https://www.google.com/recaptcha/api.js"></script>',
    ),
  ],
  [
    'a blog about Cloudflare',
    200,
    page(
      'How Cloudflare works',
      `<article><h1>Just a moment...</h1><p>The page sets window._cf_chl_opt and says: checking your browser, enable JavaScript and cookies to continue.</p>${PARAGRAPH}</article>`,
    ),
  ],
  [
    'a blog about Cloudflare without furniture',
    200,
    page('How Cloudflare works', `<h1>Challenges</h1><pre>window._cf_chl_opt = {}</pre>${PARAGRAPH}`),
  ],
  [
    'a blog about DataDome',
    200,
    page('Reading DataDome', `<p>Its script lies at geo.captcha-delivery.com.</p>${PARAGRAPH}`),
  ],
  [
    'a blog about Imperva',
    200,
    page('Incapsula', `<p>_Incapsula_Resource, incident ID, request unsuccessful</p>${PARAGRAPH}`),
  ],
  ['a blog about Akamai', 200, page('Akamai', `<p>Access denied, see errors.edgesuite.net</p>${PARAGRAPH}`)],
  ['a blog about PerimeterX', 200, page('PX', `<pre>&lt;div id="px-captcha"&gt; id="px-captcha"</pre>${PARAGRAPH}`)],
  [
    'a page behind Imperva',
    200,
    page(
      'Shop',
      `<h1>Apples</h1><p>Fresh apples from the region, every day of the week.</p><p>${words(20)}</p><script src="/_Incapsula_Resource?SWJIYLWA=1"></script>`,
    ),
  ],
  ['a page behind PerimeterX', 200, page('Shop', '<h1>Apples</h1><script>window._pxAppId="PX1"</script>')],
  [
    'a page behind DataDome',
    200,
    page('Shop', '<h1>Apples</h1><script src="https://js.datadome.co/tags.js"></script>'),
    { 'x-datadome': 'protected' },
  ],
  [
    'a page behind AWS WAF',
    200,
    page(
      'Shop',
      `<h1>Apples</h1><p>${words(100)}</p><script src="https://a.b.token.awswaf.com/a/b/challenge.js"></script>`,
    ),
  ],
  [
    'a page behind Kasada',
    200,
    page('Shop', `<h1>Apples</h1><p>${words(30)}</p><script>window.KPSDK={};KPSDK.configure([])</script>`),
  ],
  [
    'a page behind Cloudflare',
    200,
    page('Shop', '<h1>Apples</h1><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
    { server: 'cloudflare', 'cf-ray': '1' },
  ],
  ['a page behind DDoS-Guard', 200, page('Shop', '<h1>Apples</h1>'), { server: 'ddos-guard' }],
  ['a HEAD answer of DDoS-Guard', 200, '', { server: 'ddos-guard', 'content-length': '5120' }],
  ['an empty page of another server', 200, '', { server: 'nginx' }],
  ['an AWS answer that counts', 200, page('Shop'), { 'x-amzn-waf-action': 'count' }],
  ['a login page', 200, page('Log in', LOGIN)],
  [
    'a login page with a captcha',
    200,
    page('Log in', `<p>Verify you are human</p><div class="h-captcha"></div>${LOGIN}`),
  ],
  ['a login page with 401', 401, page('Log in', LOGIN)],
  ['a login page with 401 and a captcha', 401, page('Log in', `<div class="g-recaptcha"></div>${LOGIN}`)],
  [
    'a login page that refused the password',
    200,
    page('Log in', `<p>Access denied: wrong password. Your access has been denied.</p>${LOGIN}`),
  ],
  [
    'a registration with a captcha',
    200,
    page(
      'Are you human? Join us',
      `<form><input type="email"><input type="password"><div class="g-recaptcha"></div></form>`,
    ),
  ],
  [
    'a page that mentions "access denied"',
    200,
    page(
      'Frequent questions',
      '<h2>Why do I see "access denied"?</h2><p>Your account may lack a role. Write to us.</p>',
    ),
  ],
  [
    'a help page about errors',
    200,
    page(
      'Help',
      `<nav></nav><p>Access denied: your IP may have been blocked. You may be asked to prove you are human.</p>`,
    ),
  ],
  ['a novel', 200, page('Access Denied: a novel | Books', '<h1>Access Denied</h1><p>A thriller. £7.99</p>')],
  ['a film', 200, page('I, Robot', '<h1>I, Robot</h1><p>Robots and humans in 2035.</p>')],
  ['a film, its question', 200, page('Films', '<p>Blade Runner: are you a robot? Rating: 5</p>')],
  ['a song', 200, page('Press and hold', '<p>Press and hold, by nobody</p>')],
  ['a plain 403', 403, page('403 Forbidden', '<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>')],
  [
    'a 403 about a permission',
    403,
    page('Access denied', '<h1>Access denied</h1><p>Your account may not read this folder.</p>'),
  ],
  [
    'a 403 about a permission, with an id',
    403,
    page('Access denied', '<h1>Access denied</h1><p>Support ID: 12345678</p>'),
  ],
  ['a 401', 401, page('Unauthorized', 'Please log in')],
  ['a 404', 404, page('Not found', '<h1>Not found</h1><p>Are you a robot? Are you human? This page is not here.</p>')],
  ['a 404 of a shop with a captcha', 404, page('Not found', `<div class="g-recaptcha"></div>`)],
  ['a 429', 429, page('Too many requests', 'Slow down')],
  ['a 500', 500, page('Error', 'Internal error')],
  ['a 503 for maintenance', 503, page('Maintenance', '<h1>Back soon</h1><p>Please wait a moment.</p>')],
  ['a 522 of Cloudflare', 522, page('shop | 522', '<div id="cf-error-details">Connection timed out, error 522</div>')],
  [
    'a 503 of Cloudflare for a server that is down',
    503,
    page('shop | 503', '<div id="cf-error-details">Web server is down</div>'),
  ],
  [
    'the frame of an application',
    200,
    page('App', '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>'),
  ],
  [
    'the frame of an application that wants cookies',
    200,
    page('App', '<noscript>Please enable JavaScript and cookies to continue.</noscript><div id="__next"></div>'),
  ],
  [
    'a shop with a banner about cookies',
    200,
    page('Shop', `<p>We use cookies. Please enable JavaScript.</p>${links(10)}`),
  ],
  [
    'JSON that speaks of captchas',
    200,
    '{"title":"Are you a robot?","text":"captcha"}',
    { 'content-type': 'application/json' },
  ],
  [
    'JSON that is an error',
    403,
    '{"error":"access denied, you have been blocked"}',
    { 'content-type': 'application/json' },
  ],
  ['CSV', 200, 'title\nJust a moment...\n', { 'content-type': 'text/csv' }],
  ['plain text', 200, 'Verify you are human. Complete the captcha.', { 'content-type': 'text/plain' }],
  ['a security product', 200, page('Security Check Kit', '<h1>Security Check Kit</h1><p>For your home. £20</p>')],
  [
    'a page of bot software',
    200,
    page(
      'Bot protection for shops',
      `<p>We detect automated traffic and checking your browser takes 5 ms.</p>${links(7)}`,
    ),
  ],
  ['a status page', 200, page('Status', '<p>We saw suspicious traffic on Monday. All systems work.</p>')],
  ['an order page', 200, page('Order', '<p>Reference: 1234567. Your order is on its way.</p>')],
  ['a page without anything', 200, page('')],
  [
    'a long page that ends in a captcha',
    200,
    page('Shop', `${PARAGRAPH}${'<p>x</p>'.repeat(40_000)}<div class="g-recaptcha"></div>`),
  ],
  ['a comment on captchas', 200, page('Shop', '<!-- Are you a robot? Complete the captcha --><p>Apples</p>')],
  [
    'a script that knows of captchas',
    200,
    page('Shop', '<script>const text="Prove you are not a robot: complete the captcha"</script><p>Apples</p>'),
  ],
];

describe('walls', () => {
  it.each(WALLS.map((wall) => [wall[0], wall] as const))('F34 %s', (_, [, wall, status, body, headers]) => {
    expect(detectBlock(answer(body, status, headers))).toMatch(wall);
  });

  it.each(HONEST.map((page) => [page[0], page] as const))('F34 honest: %s', (_, [, status, body, headers]) => {
    expect(detectBlock(answer(body, status, headers))).toBeUndefined();
  });

  it('F34 the tables are as large as they claim', () => {
    expect(WALLS.length + HONEST.length).toBeGreaterThanOrEqual(120);
  });

  it('F34 whatever a page holds, it is looked at without failing', () => {
    const seed = 34;
    console.log(`seed ${seed}`);
    const piece = fc.constantFrom(
      '<',
      '<script',
      '</script>',
      '<title>',
      '</title',
      '<!--',
      '-->',
      '<input ',
      '>',
      'captcha',
      'ß',
      '<a ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        detectBlock(answer(`captcha ${pieces.join('')}`));
      }),
      { seed },
    );
  });

  it.each(['<script', '<title>', '<!--', '<input ', 'access denied ', '_incapsula_resource ', '<a '])(
    'S12 a hostile page of "%s" is looked at in time',
    (piece) => {
      const body = answer(`captcha ${piece.repeat(Math.ceil((256 * 1024) / piece.length))}`, 403);
      const started = performance.now();
      detectBlock(body);
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe('login walls', () => {
  const at = new URL('https://shop.example/offers');
  it.each([
    [
      'redirected to the login',
      at,
      answer(page('Log in', LOGIN), 200, {}, 'https://shop.example/login?next=/offers'),
      true,
    ],
    ['redirected to /users/sign_in', at, answer(page('x', LOGIN), 200, {}, 'https://shop.example/users/sign_in'), true],
    ['the wall at the same address', at, answer(page('Offers', `<p>Please log in to continue</p>${LOGIN}`)), true],
    [
      'the wall that wants members',
      at,
      answer(page('Offers', `<p>You must be logged in to see our offers.</p>${LOGIN}`)),
      true,
    ],
    [
      'the login that was asked for',
      new URL('https://shop.example/login'),
      answer(page('Log in', LOGIN), 200, {}, 'https://shop.example/login'),
      false,
    ],
    [
      'a login at the side of a page',
      at,
      answer(page('Offers', `${LOGIN}${PARAGRAPH}<p>Log in to see prices</p>`)),
      false,
    ],
    [
      'a page that only links to the login',
      at,
      answer(page('Offers', '<a href="/login">Log in to continue</a>')),
      false,
    ],
    [
      'redirected to another page',
      at,
      answer(page('Offers', '<p>x</p>'), 200, {}, 'https://shop.example/offers/'),
      false,
    ],
    ['a refusal', at, answer(page('Log in', LOGIN), 401, {}, 'https://shop.example/login'), false],
    [
      'JSON',
      at,
      answer('{"password":"please log in to continue"}', 200, { 'content-type': 'application/json' }),
      false,
    ],
  ])('%s', (_, asked, response, expected) => {
    expect(isLoginWall(asked, response)).toBe(expected);
  });

  it.each([
    ['<a href="/login">Log in to continue</a>', true],
    ['<p>Your session has expired.</p><a href="https://id.shop.example/sso/start?to=1">Go on</a>', true],
    ['<p>Your session has expired.</p>', false],
    ['<p>No offers today.</p><a href="/login">Log in</a>', false],
    [`<a href="/login">Log in to see your basket</a>${PARAGRAPH}`, false],
  ])('on a page without what was looked for: %s', (body, expected) => {
    expect(isLoginWall(at, answer(page('Offers', body)), true)).toBe(expected);
  });
});

describe('evidence', () => {
  it('F34 the first wall of an exchange is shown with its body', async () => {
    const body = page('Just a moment...', 'x'.repeat(70_000));
    const server = await httpServer((_, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end(body),
    );
    const shown: { request: HttpRequest; text: string; wall: string }[] = [];
    const { get } = testClient(
      server.url,
      { retry: { attempts: 3 } },
      {
        onBlocked: (request, response, wall) =>
          shown.push({ request, text: Buffer.from(response.body).toString(), wall }),
      },
    );
    await failure(get('/a'));
    expect(server.requests).toHaveLength(3);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ text: body, wall: 'a Cloudflare challenge', request: { page: 'page /a' } });
    expect(await failure(get('/b'))).toMatchObject({ name: 'BlockedError', code: 'blocked' });
    expect(server.requests, 'a stream that ended at a wall asks for nothing more').toHaveLength(3);
    expect(shown).toHaveLength(1);
  });

  it('F34 pages beside each other do not each run into the same wall', async () => {
    const server = await httpServer((_, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end(page('Just a moment...')),
    );
    const { get } = testClient(server.url, { retry: { attempts: 4 }, concurrency: 2 });
    const errors = await Promise.all(Array.from({ length: 20 }, (_, i) => failure(get(`/${i}`))));
    for (const error of errors) expect(error).toMatchObject({ name: 'BlockedError', code: 'blocked' });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });

  it('an answer that a rule judges shows nothing', async () => {
    const server = await httpServer((_, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end(page('Just a moment...')),
    );
    const shown: string[] = [];
    const rules = { response_rules: [{ status: 403, action: 'fail' as const }] };
    await failure(testClient(server.url, rules, { onBlocked: (...wall) => shown.push(wall[2]) }).get('/'));
    expect(shown).toEqual([]);
  });
});
