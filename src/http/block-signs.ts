import type { HttpResponse } from '../core/http.ts';
import type { PageLook } from './page-look.ts';

/** Statuses with which walls answer; with the others a page must look like nothing but a wall. */
export const BLOCKING_STATUS: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 503]);

type HeaderSign = readonly [(response: HttpResponse) => boolean, string];

/** What the headers alone say. */
export const HEADER_SIGNS: readonly HeaderSign[] = [
  [({ headers }) => headers['cf-mitigated']?.toLowerCase() === 'challenge', 'a Cloudflare challenge'],
  [({ headers }) => /^(challenge|captcha)$/i.test(headers['x-amzn-waf-action'] ?? ''), 'an AWS WAF challenge'],
  [({ headers }) => /^(challenge|deny)$/i.test(headers['x-vercel-mitigated'] ?? ''), 'a Vercel challenge'],
  [({ headers, status }) => headers['x-dd-b'] !== undefined && status === 403, 'a DataDome challenge'],
  [isEmptyOfGuard, "DDoS-Guard's wall"],
];

// A HEAD answer announces a length; an empty page from there is what a visitor gets who runs no script.
function isEmptyOfGuard({ headers, status, body }: HttpResponse): boolean {
  const announced = Number(headers['content-length'] ?? 0);
  return status === 200 && body.byteLength === 0 && announced === 0 && /ddos-guard/i.test(headers['server'] ?? '');
}

interface Mark {
  readonly wall: string;
  readonly pattern: RegExp;
  /** Must stand there, too. */
  readonly also?: RegExp;
  /** Honest pages of the same provider carry it too: it counts only where a reader sees at most this many characters. */
  readonly seen?: number;
}

/** Marks of the providers' own pages, in their sources and texts. */
const MARKS: readonly Mark[] = [
  { wall: 'a Cloudflare challenge', pattern: /_cf_chl_opt|id="challenge-form"/ },
  { wall: 'a Cloudflare challenge', pattern: /<title>\s*(just a moment\.\.\.|attention required! \| cloudflare)\s*</ },
  {
    wall: "Cloudflare's wall",
    pattern: /cf-error-details/,
    also: /you have been blocked|access denied|error 10(06|07|08|09|10|12|20)/,
  },
  { wall: 'a DataDome challenge', pattern: /(geo|ct)\.captcha-delivery\.com/ },
  { wall: 'a PerimeterX challenge', pattern: /id="px-captcha"|captcha\.px-cloud\.net/ },
  { wall: 'a PerimeterX challenge', pattern: /_pxappid/, also: /press (&amp;|&|and) hold/ },
  { wall: "Akamai's wall", pattern: /errors\.edgesuite\.net/, also: /access denied/ },
  {
    wall: "Akamai's wall",
    pattern: /reference\s*(&#32;)?(#|&#35;)\s*\d+\.[0-9a-f]+\.\d+\.[0-9a-f]+/,
    also: /access denied/,
  },
  { wall: 'an Akamai challenge', pattern: /sec-if-cpt-container|[?&]bm-verify=/ },
  { wall: "Imperva's wall", pattern: /_incapsula_resource/, also: /incident[_ ]id|request unsuccessful/ },
  { wall: 'an Imperva challenge', pattern: /_incapsula_resource/, seen: 60 },
  {
    wall: 'an AWS WAF challenge',
    pattern: /window\.gokuprops|awswaf\.com\/[^"'\s]{0,200}\/(challenge|captcha)\.js/,
    seen: 400,
  },
  { wall: 'a Kasada challenge', pattern: /window\.kpsdk|\/ips\.js\?/, seen: 60 },
  { wall: 'a Radware challenge', pattern: /validate\.perfdrive\.com|shieldsquare/, seen: 600 },
  { wall: "Sucuri's wall", pattern: /sucuri_cloudproxy_js|<title>\s*sucuri website firewall/ },
  { wall: 'an Anubis challenge', pattern: /id="anubis_challenge"/ },
  { wall: "DDoS-Guard's wall", pattern: /<title>\s*ddos-guard\s*</ },
];

export function providerOf({ html, text }: PageLook): string | undefined {
  const carried = ({ pattern, also, seen }: Mark): boolean =>
    text.length <= (seen ?? text.length) && pattern.test(html) && (also?.test(html) ?? true);
  return MARKS.find(carried)?.wall;
}

/** Widgets that honest pages carry too, in a contact form. */
export const WIDGET =
  /g-recaptcha|h-captcha|hcaptcha\.com\/1\/api\.js|recaptcha\/(api|enterprise)\.js|cf-turnstile|challenges\.cloudflare\.com|class="captcha|arkoselabs\.com|funcaptcha\.com|geetest\.com/;

/** Titles of pages that are nothing else. */
export const WALL_TITLE =
  /^(robot check|(are|is) (you|it) (a |really )?(human|robot)( being)?|bot verification|human verification|security (check|verification|challenge|checkpoint)|vercel security checkpoint|pardon our interruption|access to this page has been denied|(verify|verifying) (that )?you are (a )?human|making sure you're not a bot|checking your browser( before accessing .{1,80})?|unusual traffic|bot (detected|protection)|radware bot manager captcha)[\s.!?\u2026]*$/;

/** Titles that a wall has and an honest page may have. */
export const DOUBTFUL_TITLE =
  /^(access denied|access blocked|just a moment|one moment,? please|please wait|one more step|captcha|blocked|you have been blocked|request (blocked|rejected|denied)|error|sorry)[\s.!?\u2026]*$/;

/** What walls say. Each counts once; `refusal` marks what an honest refusal says as well, so that it is not enough beside a refusing status. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly points: 1 | 2;
  readonly refusal?: true;
}

export const PHRASES: readonly Phrase[] = [
  {
    points: 2,
    pattern:
      /(detected|noticed) (some |an? )?(unusual|suspicious|abnormal|automated) (traffic|activity|requests?|queries) (from|on|coming)/,
  },
  { points: 2, pattern: /press (&|and) hold (the button )?to (confirm|prove|verify)/ },
  { points: 2, pattern: /requested url was rejected\.? please consult with your administrator/ },
  { points: 2, pattern: /(enable|turn on) (javascript|js) and cookies (in your browser )?to (continue|proceed)/ },
  {
    points: 1,
    pattern: /(unusual|suspicious|automated|abnormal|robotic) (traffic|activity|requests?|queries|behaviou?r)/,
  },
  {
    points: 1,
    pattern:
      /(prove|verify|verifying|confirm|check|checking|make sure|making sure|ensure)( that| if| whether)? (you are|you're|you aren't|you are not|you're not) (a |an )?(real |actual )?(human|person|ro?bot|bot)|are you (a )?(human|robot)|(i'm|you're|you are) not a (ro)?bot|you (are|might be|may be) a (ro)?bot|(detected|using) (a bot|bots|automation|automated (tools?|software|means))/,
  },
  {
    points: 1,
    pattern:
      /checking your browser|(checking|verifying) (your|if the site) (connection|browser|device|is secure)|ddos protection by|browser is being (checked|verified)/,
  },
  {
    points: 1,
    pattern:
      /(complete|solve|pass|fill in|enter|type)( in)?( the| this| a| an)?( following| below| short)? (re)?captcha|(complete|solve|pass) (the|this|a) (security check|challenge|puzzle)|(type|enter) the characters you see/,
  },
  {
    points: 1,
    refusal: true,
    pattern:
      /access( to this (page|site|website|resource))?( has been| is| was)? (denied|blocked|restricted)|(you|your (ip|ip address|request|access|connection))( have| has| was| were|'ve)?( been)? (temporarily |permanently )?(blocked|banned|denied)/,
  },
  {
    points: 1,
    refusal: true,
    pattern:
      /\b(reference|incident|ray|event|block|support)\s*(id|number|no|code)?\s*[:#]{1,2}\s*[0-9a-f][0-9a-f.-]{5,}/,
  },
];
