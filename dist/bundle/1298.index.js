export const id = 1298;
export const ids = [1298];
export const modules = {

/***/ 51298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSession: () => (/* binding */ createSession),
  sessionKey: () => (/* binding */ sessionKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/extract/chain.js + 9 modules
var extract_chain = __webpack_require__(94213);
;// CONCATENATED MODULE: ./lib/sources/site/find-elements.js

/** Elements of a page by the first selector that matches any; compiled once. @throws ConfigError `selector_syntax` */
function finder(selectors) {
    const chain = (0,extract_chain/* createChain */.U)(selectors);
    return (page) => chain.elements(page, page.root).elements;
}

// EXTERNAL MODULE: ./node_modules/domutils/lib/esm/index.js + 6 modules
var esm = __webpack_require__(30760);
// EXTERNAL MODULE: ./lib/core/answer-codes.js
var answer_codes = __webpack_require__(89446);
// EXTERNAL MODULE: ./lib/core/url.js
var core_url = __webpack_require__(65450);
;// CONCATENATED MODULE: ./lib/sources/site/form-controls.js

const BUTTONS = new Set(['submit', 'image', 'button', 'reset']);
const attribute = (element, name) => (0,esm/* getAttributeValue */.ul)(element, name);
const isElement = (node) => typeof node === 'object' && node !== null && 'attribs' in node && 'name' in node;
function ancestors(element) {
    const chain = [];
    for (let at = element.parent; isElement(at); at = at.parent)
        chain.push(at);
    return chain;
}
/** By its own attribute, or by a fieldset around it: unless it stands in that fieldset's first legend. */
function isDisabled(element) {
    if ((0,esm/* hasAttrib */.L)(element, 'disabled'))
        return true;
    const chain = [element, ...ancestors(element)];
    return chain.some((one, at) => {
        if (one.name !== 'fieldset' || !(0,esm/* hasAttrib */.L)(one, 'disabled'))
            return false;
        const legend = one.children.find((child) => isElement(child) && child.name === 'legend');
        return !chain.slice(0, at).includes(legend);
    });
}
/**
 * A form that opens between the rows of a table is closed there by every parser; what follows in the table belongs to it all the same.
 */
const isCutOff = ({ parent, children }) => isElement(parent) && /^(table|tbody|thead|tfoot|tr)$/.test(parent.name) && !children.some(isElement);
const tableOf = (element) => ancestors(element).find(({ name }) => name === 'table');
const TAGS = new Set(['form', 'input', 'select', 'textarea', 'button']);
/** The elements that belong to a form, in the order of the page. */
function elementsOf(form, root) {
    let cutOff;
    return (0,esm/* getElementsByTagName */.yB)((tag) => TAGS.has(tag), root).filter((element) => {
        if (element.name === 'form') {
            if (isCutOff(element))
                cutOff = element;
            return false;
        }
        const owner = attribute(element, 'form');
        if (owner !== undefined)
            return owner !== '' && owner === attribute(form, 'id');
        const around = ancestors(element);
        const own = around.find(({ name }) => name === 'form');
        if (own)
            return own === form;
        return cutOff === form && around.includes(tableOf(form));
    });
}
const collapse = (text) => text.replace(/[\t\n\f\r ]+/g, ' ').trim();
function ofSelect(element, base) {
    const options = (0,esm/* getElementsByTagName */.yB)('option', element.children).map((option) => ({
        value: attribute(option, 'value') ?? collapse((0,esm/* textContent */.P_)(option)),
        selected: (0,esm/* hasAttrib */.L)(option, 'selected'),
        disabled: isDisabled(option) || ancestors(option).some((one) => one.name === 'optgroup' && isDisabled(one)),
    }));
    const chosen = options.filter(({ selected }) => selected);
    const isMultiple = (0,esm/* hasAttrib */.L)(element, 'multiple');
    // A list that shows one option shows the first where none is chosen, and the last of several that are.
    const shown = isMultiple ? chosen : [chosen.at(-1) ?? options.find(({ disabled }) => !disabled)];
    const found = shown.flatMap((option) => (option && !option.disabled ? [option.value] : []));
    const control = { name: base.name, type: 'select' };
    if (found.length === 0)
        return [{ ...control, value: '', sent: false }];
    return found.map((value) => ({ ...control, value, sent: !base.disabled }));
}
function ofButton(element, type, name, submitter) {
    if (element !== submitter)
        return [];
    const value = attribute(element, 'value') ?? '';
    if (type !== 'image')
        return name === '' ? [] : [{ name, value, type, sent: true }];
    const prefix = name === '' ? '' : `${name}.`;
    return ['x', 'y'].map((axis) => ({ name: `${prefix}${axis}`, value: '0', type, sent: true }));
}
function ofElement(element, submitter) {
    const name = attribute(element, 'name') ?? '';
    const own = (attribute(element, 'type') ?? '').toLowerCase();
    const disabled = isDisabled(element);
    const isButton = element.name === 'button';
    const type = isButton ? own || 'submit' : own || 'text';
    if (isButton || (element.name === 'input' && BUTTONS.has(type)))
        return ofButton(element, type, name, submitter);
    if (name === '' || ancestors(element).some((one) => one.name === 'datalist'))
        return [];
    if (element.name === 'select')
        return ofSelect(element, { name, disabled });
    if (element.name === 'textarea')
        return [{ name, value: (0,esm/* textContent */.P_)(element), type: 'textarea', sent: !disabled }];
    if (type === 'checkbox' || type === 'radio') {
        const sent = !disabled && (0,esm/* hasAttrib */.L)(element, 'checked');
        return [{ name, value: attribute(element, 'value') ?? 'on', type, sent }];
    }
    if (type === 'hidden' && name.toLowerCase() === '_charset_')
        return [{ name, value: 'UTF-8', type, sent: !disabled }];
    return [{ name, value: type === 'file' ? '' : (attribute(element, 'value') ?? ''), type, sent: !disabled }];
}
/** The controls of a form in the order of the page, as a browser collects them. */
function readControls(form, root, submitter) {
    return elementsOf(form, root).flatMap((element) => ofElement(element, submitter));
}
const TOKEN_NAME = /csrf|xsrf|token|nonce|authenticity|verification|viewstate|session|secret|signature/i;
/** Shorter values are words and numbers that a report may hold by chance. */
const SHORTEST_TOKEN = 8;
/** Whether a hidden value is a token, by its name or by its look: letters and digits mixed, and no address. */
function isToken({ name, type, value }) {
    if (type !== 'hidden' || value.length < SHORTEST_TOKEN)
        return false;
    if (TOKEN_NAME.test(name))
        return true;
    return /^[\w+=-][\w+/=.:-]{15,}$/.test(value) && /\d/.test(value) && !/^https?:/i.test(value);
}
const CAPTCHA = /g-recaptcha|h-captcha|hcaptcha|cf-turnstile|captcha/i;
/** Whether a form wants a proof of being human that does not stand among the fields of the config. */
function wantsCaptcha(form, known) {
    const shows = (element) => {
        const { class: classes = '', id = '', src = '', name = '', type = '' } = element.attribs;
        if (known.has(name) || type === 'hidden')
            return false;
        return (CAPTCHA.test(`${classes} ${id} ${name}`) || (/^(iframe|img|script)$/.test(element.name) && CAPTCHA.test(src)));
    };
    return (0,esm/* findOne */.sM)(shows, form.children) !== null;
}

// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
;// CONCATENATED MODULE: ./lib/sources/site/form-body.js

const withLineEnds = (text) => text.replace(/\r\n|\r|\n/g, '\r\n');
/** Names and values as a query string, as browsers write it. */
const encodeQuery = (controls) => new URLSearchParams(controls.map(({ name, value }) => [withLineEnds(name), withLineEnds(value)])).toString();
const quoted = (name) => withLineEnds(name).replace(/\r\n/g, '%0D%0A').replaceAll('"', '%22');
function encodeParts(controls) {
    const parts = controls.map(({ name, value, type }) => type === 'file'
        ? `Content-Disposition: form-data; name="${quoted(name)}"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n`
        : `Content-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${withLineEnds(value)}\r\n`);
    // Out of the content, so that it stands in none of the parts and the same form gives the same bytes.
    const boundary = `----form${(0,external_node_crypto_.createHash)('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`;
    const text = `${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
    return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(text) };
}
/** The body of a form in one of the two encodings that servers read. */
const encodeForm = (controls, enctype) => enctype === 'multipart'
    ? encodeParts(controls)
    : { contentType: 'application/x-www-form-urlencoded', body: encodeQuery(controls) };

;// CONCATENATED MODULE: ./lib/sources/site/login-form.js





function readForm(page, element, submitter) {
    return { element, submitter, controls: readControls(element, page.root.children, submitter) };
}
/** Whether a form is the one that our fields are for: it has them all, or it asks for a password. */
const hasFields = ({ controls }, fields) => fields.length > 0 && fields.every((name) => controls.some((control) => control.name === name));
const hasPassword = ({ controls }) => controls.some(({ type }) => type === 'password');
/** Puts our values into the controls, in their places. @throws StreamError `login_field_unknown` */
function fillControls(source, form, fields) {
    const names = [...new Set(form.controls.map(({ name }) => name))];
    for (const name of Object.keys(fields)) {
        if (names.includes(name))
            continue;
        throw new errors/* StreamError */.lm('login_field_unknown', `${source}: the login form has no field "${name}".`, {
            remedy: `${(0,nearest/* suggest */.Z)(name, names) ?? ''} Its fields: ${names.join(', ') || 'none'}. Correct session.login.fields.`.trim(),
        });
    }
    const filled = new Set();
    return form.controls.flatMap((control) => {
        const value = Object.hasOwn(fields, control.name) ? fields[control.name] : undefined;
        if (value === undefined)
            return control.sent ? [control] : [];
        if (filled.has(control.name))
            return [];
        filled.add(control.name);
        return [{ ...control, value, sent: true, type: control.type === 'file' ? 'text' : control.type }];
    });
}
/** What sending the form means. @throws StreamError `login_form_unusable` */
function submission(source, page, form, controls) {
    const { element, submitter } = form;
    const own = (name) => (submitter && attribute(submitter, `form${name}`)) ?? attribute(element, name) ?? '';
    const url = actionOf(source, page, own('action'));
    const method = own('method').trim().toLowerCase() === 'post' ? 'POST' : 'GET';
    const headers = {
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        ...refererOf(page.url, url),
        ...tokenHeader(page),
    };
    if (method === 'GET') {
        url.search = encodeQuery(controls);
        return { method, url, headers };
    }
    const enctype = own('enctype').trim().toLowerCase();
    if (enctype === 'text/plain')
        throw unusable(source, 'is sent as text/plain, which no server reads safely');
    const { contentType, body } = encodeForm(controls, enctype === 'multipart/form-data' ? 'multipart' : 'urlencoded');
    return { method, url, headers: { ...headers, origin: page.url.origin, 'content-type': contentType }, body };
}
function actionOf(source, page, action) {
    // An empty action is the page itself, whatever its base says.
    const url = action.trim() === '' ? new URL(page.url) : URL.parse(action.trim(), page.base.href);
    if (!url || !/^https?:$/.test(url.protocol))
        throw unusable(source, 'is sent to something that is no web address');
    if (page.url.protocol === 'https:' && url.protocol === 'http:') {
        throw unusable(source, `would send the password in the clear, to ${url.origin}`);
    }
    url.hash = '';
    return url;
}
/** As browsers do by default: the whole address within the origin, the origin alone elsewhere. */
function refererOf(from, to) {
    if (from.protocol === 'https:' && to.protocol === 'http:')
        return {};
    return { referer: from.origin === to.origin ? `${from.origin}${from.pathname}${from.search}` : `${from.origin}/` };
}
const TOKEN_META = /^(csrf[-_]token|_csrf|xsrf[-_]token)$/i;
/** A token that scripts of the page would send as a header. */
function metaToken(page) {
    const meta = (0,esm/* findOne */.sM)((one) => one.name === 'meta' && TOKEN_META.test(one.attribs['name'] ?? ''), page.root.children);
    const token = meta?.attribs['content']?.trim();
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}
function tokenHeader(page) {
    const token = metaToken(page);
    return token === undefined ? {} : { 'x-csrf-token': token };
}
const unusable = (source, why) => new errors/* StreamError */.lm('login_form_unusable', `${source}: the login form ${why}.`, {
    remedy: 'Check which form session.login.form selects.',
});
/** The forms of a page as selectors with the names of their fields, for messages. */
function describeForms(page) {
    const forms = (0,esm/* getElementsByTagName */.yB)('form', page.root.children).slice(0, 5);
    if (forms.length === 0)
        return 'there is no form at all';
    const shown = forms.map((element) => {
        const names = [...new Set(readForm(page, element).controls.map(({ name }) => name))].slice(0, 8);
        return `${selectorOf(element)} (${names.join(', ') || 'no fields'})`;
    });
    return `the forms there: ${shown.join('; ')}`;
}
function selectorOf({ attribs }) {
    const { id, name, action, class: classes } = attribs;
    if (id)
        return `form#${id}`;
    if (name)
        return `form[name="${name}"]`;
    const first = classes?.trim().split(/\s+/)[0];
    if (first)
        return `form.${first}`;
    return action ? `form[action="${action.split('?')[0]}"]` : 'form';
}
const ALARM = /(^|[-_\s])(error|alert|invalid|danger|warning|flash|notice|message|errorlist|feedback)s?($|[-_\s])/i;
const isAlarm = ({ attribs }) => attribs['role'] === 'alert' || ALARM.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
/** Elements of a page that say why a login was refused. */
const alarms = (page) => (0,esm/* findAll */.JW)(isAlarm, page.root.children);
/** Those in a form, then those beside it. */
const alarmsAt = (form) => [
    ...(0,esm/* findAll */.JW)(isAlarm, form.children),
    ...(0,esm/* findAll */.JW)(isAlarm, form.parent?.children ?? []),
];

;// CONCATENATED MODULE: ./lib/sources/site/login-outcome.js



const LONGEST_MESSAGE = 160;
/** What a page says about a login, ready to be quoted: `: "Wrong password"`; empty where it says nothing. */
function quoteAlarm({ secrets }, page, likeliest = []) {
    for (const element of [...likeliest, ...alarms(page)]) {
        const text = secrets.redact((0,esm/* innerText */.a4)(element).replace(/\s+/g, ' ').trim());
        if (text !== '')
            return `: "${text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text}"`;
    }
    return '';
}
/** The site does not want these credentials. Told once per run: they are not tried again. */
function refused(context, fields, why) {
    context.emit({ type: 'auth', source: context.source, action: 'refused', reason: why });
    return new errors/* StreamError */.lm('login_refused', `${context.source}: the login was refused, ${why}`, {
        remedy: `Check the values of session.login.fields (${fields.join(', ')}) and the environment variables behind them.`,
    });
}
/** Statuses by which a site says that these credentials are wrong. */
const REFUSALS = new Set(['http_400', 'http_401', 'http_403', 'http_422', 'unauthorized']);
/** The form was out of date: nobody looked at what stood in it. */
const STALE_FORM = new Set(['http_409', 'http_419', 'http_440']);
const JUDGED = /^http_4(?!08|25|29)|^(unauthorized|cursor_expired|ignored)$|^(redirect|address)_/;
/** Whether the form may be asked for and sent once more: nobody has looked at its values. */
const isUnjudged = (error) => error instanceof errors/* PageError */.AX && (STALE_FORM.has(error.code) || !JUDGED.test(error.code));
/** Whether a status refused what the form sent. */
const isRefusal = (error) => error instanceof errors/* PageError */.AX && REFUSALS.has(error.code);
/** What became of a login whose form could not be sent, or whose page could not be fetched. */
function failed(context, what, error) {
    const { source } = context;
    const where = `${what.url.host}${what.url.pathname}`;
    if (!(error instanceof errors/* IngestError */.FI) || error instanceof errors/* CancelledError */.cc)
        return error;
    if (what.isPost && REFUSALS.has(error.code))
        return refused(context, what.fields, `${where} answers ${error.code.replace('http_', 'HTTP ')}`);
    if (error instanceof errors/* StreamError */.lm && error.code !== 'host_down' && error.code !== 'unauthorized')
        return error;
    const status = /^http_(4\d\d)$/.exec(error.code)?.[1] ?? (error.code === 'unauthorized' ? '401' : undefined);
    if (!what.isPost && (status === '404' || error.code === 'cursor_expired'))
        return new errors/* StreamError */.lm('login_form_gone', `${source}: the login page ${where} is not there (HTTP ${status ?? 410}).`, {
            cause: error,
            remedy: 'Look where the site has its login now, and correct session.login.page.',
        });
    if (status !== undefined && !['408', '425', '429'].includes(status))
        return new errors/* StreamError */.lm('login_failed', `${source}: the login at ${where} failed (HTTP ${status}).`, {
            cause: error,
            remedy: 'Log in by hand and compare: page, form and fields of session.login.',
        });
    return new errors/* StreamError */.lm('login_unreachable', `${source}: the login at ${where} does not answer: ${error.message}`, {
        cause: error,
        remedy: 'Nothing needs to change if the site is down: the next run tries again. Else check session.login.page.',
    });
}

;// CONCATENATED MODULE: ./lib/sources/site/login-send.js



/** 307 and 308 in a row that send the form on. */
const MOST_FORWARDS = 3;
/**
 * Sends a form once and fetches the page that the answer leads to. Those are two requests: what fails on the way to the page must not
 * send the form again.
 * @param page where the form stood
 */
async function sendForm(context, form, page) {
    const { source: stream, signal, exchange } = context;
    const base = { headers: form.headers, stream, signal, found: true };
    let next = form;
    for (let forwards = 0;; forwards++) {
        const request = { ...base, ...next, page: 'login form', idempotent: next.method === 'GET' };
        const response = await exchange({ ...request, redirects: 'manual' }, (answer) => answer);
        const target = targetOf(stream, response);
        if (!target)
            return { response, redirected: false };
        const keeps = (response.status === 307 || response.status === 308) && next.method === 'POST';
        if (!keeps) {
            const headers = { accept: form.headers['accept'] ?? '*/*', ...refererOf(page, target) };
            const landing = { ...base, method: 'GET', url: target, headers, page: 'page after the login' };
            return { response: await land(context, landing, response), redirected: true };
        }
        if (forwards >= MOST_FORWARDS || target.origin !== next.url.origin)
            throw failure(stream, `sends its values on to ${target.origin}`);
        next = { ...next, url: target };
    }
}
/** The page that a login leads to. A page that is not there says nothing about the login. */
async function land(context, request, sent) {
    try {
        return await context.exchange(request, (answer) => answer);
    }
    catch (error) {
        const code = error instanceof errors/* PageError */.AX ? error.code : '';
        if (/^http_40[13]$/.test(code))
            throw error;
        if (/^http_4|^cursor_expired$/.test(code))
            return { ...sent, url: request.url, body: new Uint8Array() };
        throw failed(context, { url: request.url, isPost: false, fields: [] }, error);
    }
}
function targetOf(source, { status, headers, url: from }) {
    const location = headers['location'];
    if (status < 300 || status > 399 || location === undefined)
        return undefined;
    const target = URL.parse(location, from.href);
    if (!target || !/^https?:$/.test(target.protocol))
        throw failure(source, 'is answered with a redirect to no web address');
    if (from.protocol === 'https:' && target.protocol === 'http:')
        throw failure(source, 'is answered with a redirect from https to http');
    target.hash = '';
    return target;
}
const failure = (source, why) => new errors/* StreamError */.lm('login_failed', `${source}: the login form ${why}.`, {
    remedy: 'Log in by hand and compare: page, form and fields of session.login.',
});

// EXTERNAL MODULE: ./lib/extract/page.js + 7 modules
var page = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/sources/site/session-context.js


/** An answer as a page. @throws RetryableError where it is empty, PageError where it is no HTML */
const readPage = ({ source, parser, charset }, response, what) => (0,page/* parsePage */.N)(response.body, {
    url: response.url,
    contentType: response.headers['content-type'],
    charset,
    parser,
    stream: source,
    page: what,
});
/** The same where any answer will do: what is empty or no HTML (`{"ok":true}`) is a page on which nothing stands. */
function readAnyPage(context, response, what) {
    try {
        return readPage(context, response, what);
    }
    catch (error) {
        if (!(error instanceof errors/* IngestError */.FI))
            throw error;
        const body = Buffer.from('<!doctype html><title></title>');
        return (0,page/* parsePage */.N)(body, { url: response.url, parser: context.parser, stream: context.source, page: what });
    }
}

;// CONCATENATED MODULE: ./lib/sources/site/login.js










const SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;
/** Whole logins, from the form on, while nobody has judged the credentials. */
const MOST_TRIES = 3;
/** ms before another whole login, doubled each time. */
const PAUSE = 1_000;
const placeOf = (url) => `${url.host}${url.pathname.replace(/\/+$/, '')}`;
/** Login by a form of the site, as a browser would do it. */
function createLogin(options, context) {
    const { source, secrets, exchange, signal, cookies } = context;
    const names = Object.keys(options.fields);
    const url = (0,core_url/* joinUrl */.w)(context.baseUrl, options.page);
    const places = new Set([placeOf(url)]);
    const findForms = finder([options.form]);
    const optional = (selector) => selector === undefined ? undefined : finder([selector]);
    const findSubmit = optional(options.submit);
    const findSuccess = optional(options.success);
    const findFailure = optional(options.failure);
    for (const [name, value] of Object.entries(options.fields))
        if (SECRET_NAME.test(name))
            secrets.add(value);
    function formsOn(page) {
        const submitter = findSubmit?.(page)[0];
        return findForms(page)
            .filter(({ name }) => name === 'form')
            .map((element) => readForm(page, element, submitter));
    }
    // Asked of every page: one that lacks a field need not have its forms read.
    function formOn(page) {
        const isThere = (name) => (0,esm/* existsOne */.dd)(({ attribs }) => attribs['name'] === name, page.root.children);
        return names.every(isThere) ? formsOn(page).find((form) => hasFields(form, names)) : undefined;
    }
    /** For the login page itself: a form whose fields have other names is worth a better message than none. */
    function formToFill(page) {
        const forms = formsOn(page);
        const other = forms.find(hasPassword) ?? (options.form === 'form' ? undefined : forms[0]);
        return forms.find((form) => hasFields(form, names)) ?? other;
    }
    const request = (at, page) => ({
        method: 'GET',
        url: at,
        headers: {},
        stream: source,
        page,
        signal,
    });
    async function fetchForm() {
        for (let tries = 1;; tries++) {
            const page = await exchange(request(url, 'login page'), (response) => readPage(context, response, 'the login page')).catch((error) => {
                throw failed(context, { url, isPost: false, fields: names }, error);
            });
            const form = formToFill(page);
            if (form) {
                places.add(placeOf(page.url));
                return { page, form };
            }
            // Whoever still counts as logged in is sent away from the login page.
            if (tries > 1 || placeOf(page.url) === placeOf(url) || cookies.list().length === 0)
                throw gone(page);
            cookies.clear();
        }
    }
    function gone(page) {
        const at = `${page.url.host}${page.url.pathname}`;
        return new errors/* StreamError */.lm('login_form_gone', `${source}: no login form matches "${options.form}" on ${at}; ${describeForms(page)}.`, {
            remedy: 'Correct session.login.form, or session.login.page if the login has moved.',
        });
    }
    function hideValues(page, form) {
        for (const { name, type } of form.controls) {
            const own = options.fields[name];
            if (type === 'password' && own !== undefined)
                secrets.add(own);
        }
        const token = metaToken(page);
        if (token !== undefined)
            secrets.add(token);
        for (const control of form.controls)
            if (isToken(control))
                secrets.add(control.value);
    }
    async function judge({ response, redirected }) {
        const page = readAnyPage(context, response, 'the answer to the login');
        const failures = findFailure?.(page) ?? [];
        if (failures.length > 0)
            throw refused(context, names, `the page after it says so${quoteAlarm(context, page, failures)}.`);
        if (findSuccess && findSuccess(page).length > 0)
            return page;
        const form = formOn(page);
        if (form)
            throw refused(context, names, `the form came back${quoteAlarm(context, page, alarmsAt(form.element))}.`);
        if (!findSuccess) {
            // Where the login is the site's first page, coming back to it says nothing.
            if (redirected && isAt(page.url) && page.url.pathname !== '/')
                throw refused(context, names, `the site leads back to its login page${quoteAlarm(context, page)}.`);
            return page;
        }
        if (await isInside(page, findSuccess))
            return page;
        throw new errors/* StreamError */.lm('login_unproven', `${source}: the login form is gone, but nothing matches session.login.success ("${options.success}") on ${page.url.host}${page.url.pathname}${quoteAlarm(context, page)}.`, { remedy: 'Correct session.login.success, or log in by hand and look what the site shows first.' });
    }
    /** Looks once more, on the page that the answer leads to, or on the site's first page. */
    async function isInside(page, find) {
        const next = refreshTarget(page) ?? context.baseUrl;
        const target = next.origin === context.baseUrl.origin ? next : context.baseUrl;
        const again = await exchange({ ...request(target, 'page after the login'), found: true }, (response) => readAnyPage(context, response, 'the page after the login'));
        return find(again).length > 0;
    }
    const isAt = (at) => places.has(placeOf(at));
    async function once() {
        const { page, form } = await fetchForm();
        hideValues(page, form);
        if (wantsCaptcha(form.element, new Set(names)))
            throw new errors/* BlockedError */.t9(answer_codes/* BLOCKED */.hl, `${source}: the login form wants a captcha solved.`, {
                remedy: 'The site does not want automated visitors: ask its operator for access, or for an API.',
            });
        const filled = submission(source, page, form, fillControls(source, form, options.fields));
        const sent = await sendForm(context, filled, page.url);
        const { url: landed } = await judge(sent);
        // Where a login leads, being there does not mean that it is due again.
        if (sent.redirected)
            places.delete(placeOf(landed));
    }
    async function run(proven) {
        for (let tries = 1;; tries++) {
            try {
                return await once();
            }
            catch (error) {
                const again = isUnjudged(error) || (proven && tries === 1 && isRefusal(error));
                if (tries >= MOST_TRIES || !again)
                    throw failed(context, { url, isPost: true, fields: names }, error);
                await context.clock.sleep(PAUSE * 2 ** (tries - 1), signal);
            }
        }
    }
    return { run, isAt, formOn };
}
function refreshTarget(page) {
    const meta = (0,esm/* findOne */.sM)(({ name, attribs }) => name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh', page.root.children);
    const target = /url\s*=\s*['"]?([^'"]+)/i.exec(meta?.attribs['content'] ?? '')?.[1];
    return target === undefined ? undefined : (URL.parse(target.trim(), page.base.href) ?? undefined);
}

;// CONCATENATED MODULE: ./lib/sources/site/session.js




/** Logins in a row of which no page came before the next one was due: then the login is not what is missing. */
const MOST_FRUITLESS = 1;
/** The session of one source: one login that all its requests share, renewed once each time it ends. */
function createSession(options, context) {
    const { source, cookies, emit, stored } = context;
    const login = options.login ? createLogin(options.login, context) : undefined;
    const findExpired = options.expired ? finder(options.expired) : undefined;
    let generation = 0;
    let isOpen = false;
    let fruitless = 0;
    let underway;
    let refusal;
    /** What an earlier run left, if it is there. */
    function restore() {
        const kept = stored?.load();
        if (!kept)
            return false;
        cookies.load(kept);
        return cookies.list().length > 0;
    }
    function keep() {
        stored?.save(cookies.list());
    }
    async function logIn() {
        if (!login)
            return;
        const isFirst = generation === 0;
        // Answers to what was asked before belong to the session that ends here.
        cookies.begin();
        await login.run(!isFirst);
        emit({
            type: 'auth',
            source,
            action: isFirst ? 'login' : 'refresh',
            reason: isFirst ? 'first use' : 'the session was over',
        });
        if (!stored)
            return;
        keep();
        emit({ type: 'auth', source, action: 'persisted', reason: 'the session is kept for the next run' });
    }
    function renewNow() {
        // Asking again with what was refused may lock the account.
        if (refusal)
            return Promise.reject(refusal);
        underway ??= logIn()
            .then(() => {
            generation += 1;
            isOpen = true;
        })
            .catch((error) => {
            isOpen = false;
            if (isFinal(error))
                refusal = error;
            throw error;
        })
            .finally(() => {
            underway = undefined;
        });
        return underway;
    }
    function open() {
        if (isOpen || underway || generation > 0 || !restore())
            return;
        generation = 1;
        isOpen = true;
    }
    return {
        async apply(request) {
            if (refusal)
                throw refusal;
            open();
            if (underway || !isOpen)
                await renewNow();
            return { ...request, generation };
        },
        async renew(over) {
            if (!login)
                return false;
            if (over < generation && isOpen)
                return true;
            if (!underway) {
                fruitless += 1;
                if (fruitless > MOST_FRUITLESS)
                    return false;
            }
            await renewNow();
            return true;
        },
        isExpired(response, page) {
            const isOver = Boolean(login?.isAt(response.url) || (findExpired ? findExpired(page).length > 0 : login?.formOn(page)));
            if (!isOver)
                fruitless = 0;
            return isOver;
        },
        keep,
    };
}
const FINAL = new Set([
    'login_refused',
    'login_form_gone',
    'login_field_unknown',
    'login_form_unusable',
    'login_unproven',
    'login_failed',
    'foreign_host',
    'insecure_url',
    'blocked',
]);
/** Another stream would meet the same end, and the site one more login. */
const isFinal = (error) => error instanceof errors/* StreamError */.lm && FINAL.has(error.code);
const session_SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;
/**
 * What a kept session belongs to: page and user of the login, so that another user's session is never taken. Nothing in it lets a
 * password be guessed.
 */
function sessionKey({ login }, baseUrl) {
    const fields = Object.entries(login?.fields ?? {}).filter(([name]) => !session_SECRET_NAME.test(name));
    const text = JSON.stringify([baseUrl.href, login?.page, fields]);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}


/***/ })

};
