import type { HttpResponse } from '../core/http.ts';

/** Challenge pages are small and say what they are near their top. */
const SEARCHED_BYTES = 32 * 1024;
const BLOCKING_STATUS = new Set([401, 403, 405, 406, 429, 503]);

/** Marks that nothing but a challenge or a wall carries, whatever its status. */
const WALLS: readonly [RegExp, string][] = [
  [
    /<title>\s*(just a moment\.\.\.|attention required! \| cloudflare)\s*<\/title>|_cf_chl_opt|id="challenge-form"/i,
    'a Cloudflare challenge',
  ],
  [/geo\.captcha-delivery\.com|ct\.captcha-delivery\.com/i, 'a DataDome challenge'],
  [
    /id="px-captcha"|captcha\.px-cloud\.net|window\._pxAppId[\s\S]{0,2000}press (&amp;|&) hold/i,
    'a PerimeterX challenge',
  ],
  [/errors\.edgesuite\.net[\s\S]*access denied|access denied[\s\S]*errors\.edgesuite\.net/i, "Akamai's wall"],
  [/_incapsula_resource[\s\S]*(incident[_ ]id|request unsuccessful)/i, "Imperva's wall"],
  [
    /<title>\s*(robot check|are you a robot\??|bot verification|human verification|security check)\s*<\/title>/i,
    'a captcha page',
  ],
];

/** Widgets that honest pages carry too, in a contact form; a wall only together with a refusal or with a page about nothing else. */
const WIDGET =
  /g-recaptcha|h-captcha|hcaptcha\.com\/1\/api\.js|recaptcha\/api\.js|cf-turnstile|challenges\.cloudflare\.com|class="captcha/i;
const ABOUT_CAPTCHA =
  /<title>[^<]*(captcha|robot|not a bot|human|verify|verification|unusual traffic|access denied)[^<]*<\/title>/i;

/** What wall an answer is, as a phrase for a message; undefined where it is none. */
export function detectBlock(response: HttpResponse): string | undefined {
  const { headers, status } = response;
  if (headers['cf-mitigated']?.toLowerCase() === 'challenge') return 'a Cloudflare challenge';
  if (!mayBeHtml(response)) return undefined;
  const text = Buffer.from(response.body.subarray(0, SEARCHED_BYTES)).toString('latin1');
  const wall = WALLS.find(([pattern]) => pattern.test(text));
  if (wall) return wall[1];
  if (WIDGET.test(text) && (BLOCKING_STATUS.has(status) || ABOUT_CAPTCHA.test(text))) return 'a captcha page';
  return undefined;
}

function mayBeHtml({ headers, body }: HttpResponse): boolean {
  const type = headers['content-type'];
  if (type !== undefined) return /html/i.test(type);
  return body[0] === 0x3c;
}
