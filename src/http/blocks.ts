import type { HttpResponse } from '../core/http.ts';
import {
  BLOCKING_STATUS,
  DOUBTFUL_TITLE,
  HEADER_SIGNS,
  PHRASES,
  providerOf,
  WALL_TITLE,
  WIDGET,
} from './block-signs.ts';
import { isFull, lookAt, type PageLook } from './page-look.ts';

/** Walls say what they are near their top. */
const SEARCHED_BYTES = 32 * 1024;
/** One of these words stands in every wall's page; a page without them is not looked at any closer. */
const SUSPICIOUS =
  /captcha|turnstile|arkose|geetest|robot|\bbot\b|human|denied|blocked|unusual|suspicious|automated|moment|checking|verif|security|cf_chl|challenge|_incapsula|kpsdk|ips\.js|awswaf|gokuprops|sec-if-cpt|bm-verify|perfdrive|shieldsquare|sucuri|anubis|ddos|rejected|cookies to|interruption|please wait/i;
/** From here on a page of phrases is a wall. */
const ENOUGH = 2;

/**
 * What wall an answer is, as a phrase for a message; undefined where it is none. Headers and a provider's own marks are
 * certain; beside them a page counts as a wall only if it looks like nothing else: little text that says so twice over, no
 * form, no links. A page that merely mentions captchas, robots or refusals is none.
 */
export function detectBlock(response: HttpResponse): string | undefined {
  const sign = HEADER_SIGNS.find(([applies]) => applies(response));
  if (sign) return sign[1];
  const { status, body } = response;
  if (!mayBeHtml(response) || !(isSuccess(status) || BLOCKING_STATUS.has(status))) return undefined;
  const refused = BLOCKING_STATUS.has(status);
  if (!refused && isFull(body)) return undefined;
  if (!SUSPICIOUS.test(Buffer.from(body.subarray(0, SEARCHED_BYTES)).toString('latin1'))) return undefined;
  const look = lookAt(body);
  if (look.form && !refused) return undefined;
  if (!refused && !look.thin) return undefined;
  const provider = providerOf(look);
  if (provider !== undefined) return provider;
  if (look.form) return undefined;
  const widget = WIDGET.test(look.html);
  if (widget && refused) return 'a captcha page';
  if (!look.thin || points(look, widget, refused) < ENOUGH) return undefined;
  return widget || /captcha/.test(look.text) ? 'a captcha page' : 'a page that turns automated visitors away';
}

function points(look: PageLook, widget: boolean, refused: boolean): number {
  const { title, text, html } = look;
  const said = `${title} ${text}`;
  // The empty frame of an application that its script fills asks for JavaScript as well.
  const frame = /<div[^>]{0,200}id=["']?(root|app|__next|__nuxt|main-app)\b/.test(html);
  const found = PHRASES.filter(({ pattern }) => pattern.test(frame ? said.replace(/javascript/g, '') : said));
  if (WALL_TITLE.test(title)) return ENOUGH;
  // A plain "access denied" with a status that says so too is an answer about a permission.
  if (refused && found.every(({ refusal }) => refusal)) return 0;
  const doubtful = DOUBTFUL_TITLE.test(title) || (widget && ABOUT_CAPTCHA.test(title));
  return found.reduce((sum, phrase) => sum + phrase.points, Number(widget) + Number(doubtful));
}

const ABOUT_CAPTCHA = /captcha|robot|not a bot|human|verif/;

/** A path on which sites have their login. */
const LOGIN_PATH = /\/(log-?in|sign-?in|logon|auth|sso|account\/login|users?\/sign_in|session\/new)(\.\w+)?(\/|$)/i;
const LOGIN_ASKED =
  /(log|sign) ?in (or (register|sign up|create an account) )?(first )?to (continue|see|view|access|read|proceed)|you (must|need to|have to) (be logged in|be signed in|log ?in|sign ?in)|(please|to continue,?) (log|sign) ?in\b/;

/**
 * Whether a page came that asks for a login, in place of the one that was asked for. A login page that was asked for is none; nor is a
 * page with a login form at its side.
 * @param bare nothing stands on the page that was looked for: then a link in place of the form is enough. @default false
 */
export function isLoginWall(asked: URL, response: HttpResponse, bare = false): boolean {
  if (!mayBeHtml(response) || !isSuccess(response.status) || LOGIN_PATH.test(asked.pathname)) return false;
  const look = lookAt(response.body);
  if (!/type=["']?password/.test(look.html)) return bare && sendsToLogin(look);
  if (response.url.pathname !== asked.pathname && LOGIN_PATH.test(response.url.pathname)) return true;
  return look.thin && LOGIN_ASKED.test(`${look.title} ${look.text}`);
}

const SESSION_OVER = /\bsession (has |is |was )?(expired|timed out|ended|over)\b/;
const LOGIN_LINK = /href=["']?[^"'>\s]*\/(log-?in|sign-?in|logon|auth|sso|users?\/sign_in|session\/new)\b/;
/** Characters of a page that says nothing else. */
const FEW = 400;

/** "Your session has timed out. Please sign in", with a link in place of the form. */
const sendsToLogin = ({ thin, title, text, html }: PageLook): boolean =>
  thin &&
  text.length <= FEW &&
  (LOGIN_ASKED.test(`${title} ${text}`) || SESSION_OVER.test(`${title} ${text}`)) &&
  LOGIN_LINK.test(html);

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

function mayBeHtml({ headers, body }: HttpResponse): boolean {
  const type = headers['content-type'];
  if (type !== undefined) return /html/i.test(type);
  return body[0] === 0x3c;
}
