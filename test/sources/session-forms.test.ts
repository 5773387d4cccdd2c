import { getElementsByTagName } from 'domutils';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/extract/page.ts';
import { encodeForm } from '../../src/sources/site/form-body.ts';
import { wantsCaptcha } from '../../src/sources/site/form-controls.ts';
import {
  describeForms,
  fillControls,
  metaToken,
  readForm,
  refererOf,
  submission,
} from '../../src/sources/site/login-form.ts';

const parse = (html: string, url = 'https://shop.example/account/login?next=1#top') =>
  parsePage(Buffer.from(`<!doctype html>${html}`), {
    url: new URL(url),
    parser: 'correct',
    stream: 'shop',
    page: 'login',
  });

function formOf(html: string, submitId?: string) {
  const page = parse(html);
  const [element] = getElementsByTagName('form', page.root.children);
  const submit = getElementsByTagName(() => true, page.root.children).find(({ attribs }) => attribs['id'] === submitId);
  return { page, form: readForm(page, element!, submitId === undefined ? undefined : submit) };
}

/** What a form sends untouched, as a query. */
function sentBy(html: string, submitId?: string): string {
  const { form } = formOf(html, submitId);
  return form.controls.flatMap(({ name, value, sent }) => (sent ? [`${name}=${value}`] : [])).join('&');
}

describe('controls of a form', () => {
  it.each([
    [
      'text, without a type, of an unknown type',
      '<input name=a value=1><input type=text name=b><input type=color2 name=c value=3>',
      'a=1&b=&c=3',
    ],
    ['hidden', '<input type=hidden name=a value="x y">', 'a=x y'],
    ['without a name', '<input value=1><input name="" value=2>', ''],
    ['disabled', '<input name=a value=1 disabled><input name=b value=2>', 'b=2'],
    ['in a disabled fieldset', '<fieldset disabled><input name=a value=1></fieldset><input name=b value=2>', 'b=2'],
    [
      'in its first legend',
      '<fieldset disabled><legend><input name=a value=1></legend><legend><input name=b></legend></fieldset>',
      'a=1',
    ],
    [
      'checkboxes',
      '<input type=checkbox name=a checked><input type=checkbox name=b><input type=checkbox name=c value=7 checked>',
      'a=on&c=7',
    ],
    ['radio buttons', '<input type=radio name=a value=1><input type=radio name=a value=2 checked>', 'a=2'],
    ['a select with a choice', '<select name=a><option value=1>x<option value=2 selected>y</select>', 'a=2'],
    ['a select without one: the first', '<select name=a><option value=1>x<option value=2>y</select>', 'a=1'],
    ['a select whose first is disabled', '<select name=a><option value=1 disabled>x<option>  y  z </select>', 'a=y z'],
    ['a disabled choice', '<select name=a><option value=1 disabled selected>x<option value=2>y</select>', ''],
    [
      'a disabled group',
      '<select name=a><optgroup disabled><option value=1></optgroup><option value=2>y</select>',
      'a=2',
    ],
    ['an empty select', '<select name=a></select>', ''],
    [
      'a multiple select',
      '<select name=a multiple><option value=1 selected><option value=2><option value=3 selected></select>',
      'a=1&a=3',
    ],
    ['a multiple select without a choice', '<select name=a multiple><option value=1></select>', ''],
    ['a textarea', '<textarea name=a>\n x\ny</textarea>', 'a= x\ny'],
    ['a file', '<input type=file name=a value=x>', 'a='],
    ['_charset_', '<input type=hidden name=_charset_ value=x>', '_charset_=UTF-8'],
    [
      'buttons',
      '<button name=a value=1>x</button><input type=submit name=b value=2><input type=image name=c><input type=reset name=d>',
      '',
    ],
    ['in a datalist', '<datalist><input name=a value=1></datalist>', ''],
    ['entities', '<input name="a[b]" value="&lt;&amp;&quot;">', 'a[b]=<&"'],
  ])('%s', (_, inner, expected) => {
    expect(sentBy(`<form>${inner}</form>`)).toBe(expected);
  });

  it.each([
    [
      'a button',
      '<form><input name=q value=1><button id=go name=a value=7>x</button><button name=a value=8></form>',
      'q=1&a=7',
    ],
    ['a button without a name', '<form><button id=go>x</button></form>', ''],
    ['an image', '<form><input type=image id=go name=a></form>', 'a.x=0&a.y=0'],
    ['an image without a name', '<form><input type=image id=go></form>', 'x=0&y=0'],
    ['a button outside', '<form id=f></form><button form=f id=go name=a value=1>x</button>', 'a=1'],
  ])('the chosen button: %s', (_, html, expected) => {
    expect(sentBy(html, 'go')).toBe(expected);
  });

  it('belong by `form` to a form elsewhere, in the order of the page', () => {
    const html =
      '<input name=a value=1 form=f><form id=f><input name=b value=2><input name=c form=g></form><form id=g></form><input name=d value=4 form=f>';
    expect(sentBy(html)).toBe('a=1&b=2&d=4');
  });

  it('belong to a form that opens between the rows of a table', () => {
    const html =
      '<table><form><tr><td><input name=a value=1></td></tr><form><tr><td><input name=b value=2></table><input name=c>';
    expect(sentBy(html)).toBe('a=1&b=2');
    expect(sentBy('<table><tr><td><input name=z></td></tr><form><tr><td><input name=a value=1></table>')).toBe('a=1');
  });
});

describe('sending a form', () => {
  const plain = '<input name=user><input type=password name=pass>';
  const submit = (attributes: string, inner = plain, head = '') => {
    const { page, form } = formOf(`<head>${head}</head><form ${attributes}>${inner}</form>`);
    return submission('shop', page, form, fillControls('shop', form, {}));
  };

  it.each([
    ['absent: the page itself', '', 'https://shop.example/account/login?user=&pass='],
    ['empty', 'action=""', 'https://shop.example/account/login?user=&pass='],
    ['relative', 'action="in"', 'https://shop.example/account/in?user=&pass='],
    ['absolute', 'action=" https://sso.example/x?a=1#b "', 'https://sso.example/x?user=&pass='],
  ])('action %s', (_, attributes, expected) => {
    expect(submit(attributes).url.href).toBe(expected);
  });

  it('keeps the query of a POST', () => {
    expect(submit('method=post action="in?a=1"')).toMatchObject({ method: 'POST', body: 'user=&pass=' });
    expect(submit('method=post action="in?a=1"').url.href).toBe('https://shop.example/account/in?a=1');
  });

  it('an unknown method is GET, the base leads', () => {
    expect(submit('method=put action=in', plain, '<base href="/deep/er/">')).toMatchObject({ method: 'GET' });
    expect(submit('action=in', '', '<base href="/deep/er/">').url.href).toBe('https://shop.example/deep/er/in');
  });

  it('tells where it comes from', () => {
    expect(submit('method=post').headers).toMatchObject({
      origin: 'https://shop.example',
      referer: 'https://shop.example/account/login?next=1',
    });
    expect(refererOf(new URL('https://a.example/x?y#z'), new URL('https://b.example/'))).toEqual({
      referer: 'https://a.example/',
    });
    expect(refererOf(new URL('https://a.example/x'), new URL('http://a.example/'))).toEqual({});
  });

  it.each([
    ['S5 in the clear', 'method=post action="http://shop.example/in"'],
    ['to a script', 'action="javascript:void(0)"'],
    ['by mail', 'method=post action="mailto:a@b.example"'],
    ['as text', 'method=post enctype="text/plain"'],
  ])('refuses what goes %s', (_, attributes) => {
    expect(() => submit(attributes)).toThrow(expect.objectContaining({ code: 'login_form_unusable' }));
  });

  it('the chosen button may lead elsewhere', () => {
    const { page, form } = formOf('<form action=a><button id=go formaction=/b formmethod=post>x</button></form>', 'go');
    expect(submission('shop', page, form, [])).toMatchObject({
      method: 'POST',
      url: new URL('https://shop.example/b'),
    });
  });

  it('writes values as browsers do', () => {
    const controls = [
      { name: 'a', value: 'ü &=+\n x', type: 'text', sent: true },
      { name: 'q"\n', value: '', type: 'file', sent: true },
    ];
    expect(encodeForm(controls, 'urlencoded').body).toBe('a=%C3%BC+%26%3D%2B%0D%0A+x&q%22%0D%0A=');
    const { contentType, body } = encodeForm(controls, 'multipart');
    const boundary = contentType.split('boundary=')[1]!;
    expect(Buffer.from(body).toString()).toBe(
      `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nü &=+\r\n x\r\n` +
        `--${boundary}\r\nContent-Disposition: form-data; name="q%22%0D%0A"; filename=""\r\n` +
        `Content-Type: application/octet-stream\r\n\r\n\r\n--${boundary}--\r\n`,
    );
  });
});

describe('filling a form', () => {
  it('puts values in their places, replaces what stood there, and leaves the rest', () => {
    const { form } = formOf(
      '<form><input name=a value=1><input name=b value=2><input type=radio name=c value=x checked><input type=radio name=c value=y></form>',
    );
    const filled = fillControls('shop', form, { c: 'y', a: '9' });
    expect(filled.map(({ name, value }) => `${name}=${value}`)).toEqual(['a=9', 'b=2', 'c=y']);
  });

  it('a name out of the prototype is no field', () => {
    const { form } = formOf('<form><input name=constructor value=1></form>');
    expect(fillControls('shop', form, {}).map(({ value }) => value)).toEqual(['1']);
  });

  it('describes the forms that are there', () => {
    const html =
      '<form id=a><input name=x></form><form name=b></form><form class="c d"></form><form action="/e?f=1"></form><form></form>';
    expect(describeForms(parse(html))).toBe(
      'the forms there: form#a (x); form[name="b"] (no fields); form.c (no fields); form[action="/e"] (no fields); form (no fields)',
    );
  });

  it.each([
    ['<meta name="csrf-token" content=" abc ">', 'abc'],
    ['<meta name="_csrf" content="abc">', 'abc'],
    ['<meta name="csrf-param" content="abc">', undefined],
    ['<meta name="csrf-token" content="a\nb: c">', undefined],
  ])('token of %s', (head, expected) => {
    expect(metaToken(parse(head))).toBe(expected);
  });

  it.each([
    ['<div class="g-recaptcha"></div>', true],
    ['<div class="h-captcha"></div>', true],
    ['<div class="cf-turnstile"></div>', true],
    ['<iframe src="https://www.google.com/recaptcha/api2/anchor"></iframe>', true],
    ['<img src="/captcha.png"><input name=captcha>', true],
    ['<input name=answer>', false],
    ['<input type=hidden name=captcha_off>', false],
  ])('F34 captcha %s', (inner, expected) => {
    expect(wantsCaptcha(formOf(`<form>${inner}</form>`).form.element, new Set())).toBe(expected);
  });
});
