import { charsetOf } from '../core/charset.ts';

/** Bytes in which a browser looks for a declaration, and those in which we look where it found none. */
const BROWSER_WINDOW = 1_024;
const WIDE_WINDOW = 4_096;

const SPACE = /[\t\n\f\r ]/;
type Attribute = { readonly name: string; readonly value: string };

/**
 * The charset that a page declares about itself, by the WHATWG's prescan: `<meta charset>`, `<meta http-equiv content>`, then the
 * XML declaration. Labels that nobody knows are passed over.
 */
export function metaCharset(body: Uint8Array): string | undefined {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, WIDE_WINDOW)).toString('latin1');
  if (head.startsWith('<\0?\0x\0')) return 'utf-16le';
  if (head.startsWith('\0<\0?\0x')) return 'utf-16be';
  const near = prescan(head.slice(0, BROWSER_WINDOW));
  return near ?? (head.length > BROWSER_WINDOW ? prescan(head) : undefined) ?? xmlCharset(head);
}

function prescan(head: string): string | undefined {
  for (let at = head.indexOf('<'); at !== -1; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) {
      // Its two dashes may be those of the end as well: `<!-->`.
      at = after(head, '-->', at + 2);
    } else if (/^<meta[\t\n\f\r /]/i.test(head.slice(at, at + 6))) {
      const { end, attributes } = attributesOf(head, at + 5);
      const charset = metaOf(attributes);
      if (charset !== undefined) return charset;
      at = end;
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
      const name = head.slice(at).search(/[\t\n\f\r >]/);
      at = name === -1 ? head.length : attributesOf(head, at + name).end;
    } else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
      at = after(head, '>', at);
    } else at += 1;
  }
  return undefined;
}

function after(head: string, mark: string, from: number): number {
  const at = head.indexOf(mark, from);
  return at === -1 ? head.length : at + mark.length;
}

/** Attributes up to the `>` of the tag; a tag that does not end within the text has none. */
function attributesOf(head: string, from: number): { end: number; attributes: Attribute[] } {
  const attributes: Attribute[] = [];
  let at = from;
  for (;;) {
    while (at < head.length && /[\t\n\f\r /]/.test(head[at]!)) at += 1;
    if (at >= head.length) return { end: head.length, attributes: [] };
    if (head[at] === '>') return { end: at + 1, attributes };
    const read = attributeAt(head, at);
    at = read.end;
    if (!attributes.some(({ name }) => name === read.name)) attributes.push(read);
  }
}

function attributeAt(head: string, from: number): Attribute & { end: number } {
  let at = from + 1;
  while (at < head.length && !/[\t\n\f\r />=]/.test(head[at]!)) at += 1;
  const name = head.slice(from, at).toLowerCase();
  const equals = skipSpace(head, at);
  if (head[equals] !== '=') return { name, value: '', end: equals };
  at = skipSpace(head, equals + 1);
  const quote = head[at];
  if (quote === '"' || quote === "'") {
    const close = head.indexOf(quote, at + 1);
    if (close === -1) return { name, value: '', end: head.length };
    return { name, value: head.slice(at + 1, close).toLowerCase(), end: close + 1 };
  }
  const begin = at;
  while (at < head.length && !/[\t\n\f\r >]/.test(head[at]!)) at += 1;
  return { name, value: head.slice(begin, at).toLowerCase(), end: at };
}

function skipSpace(head: string, from: number): number {
  let at = from;
  while (at < head.length && SPACE.test(head[at]!)) at += 1;
  return at;
}

function metaOf(attributes: readonly Attribute[]): string | undefined {
  const value = (name: string) => attributes.find((attribute) => attribute.name === name)?.value;
  const direct = value('charset');
  if (direct !== undefined) return usable(direct);
  if (value('http-equiv') !== 'content-type') return undefined;
  const label = labelIn(value('content') ?? '');
  return label === undefined ? undefined : usable(label);
}

/** `text/html; charset=…`, read as browsers do. */
function labelIn(content: string): string | undefined {
  const found = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(.*)/s.exec(content)?.[1] ?? '';
  const quote = found[0];
  if (quote !== '"' && quote !== "'") return /^[^\t\n\f\r ;]+/.exec(found)?.[0];
  const close = found.indexOf(quote, 1);
  return close === -1 ? undefined : found.slice(1, close);
}

// Who could read the declaration did not read UTF-16; the other one is a relic that browsers take as windows-1252.
function usable(label: string): string | undefined {
  const charset = charsetOf(label);
  if (charset === 'utf-16le' || charset === 'utf-16be') return 'utf-8';
  return charset === 'x-user-defined' ? 'windows-1252' : charset;
}

function xmlCharset(head: string): string | undefined {
  if (!head.startsWith('<?xml')) return undefined;
  const declaration = head.slice(0, after(head, '>', 0));
  const found = /[\t\n\r ]encoding[\t\n\r ]*=[\t\n\r ]*(?:"([^"]*)"|'([^']*)')/.exec(declaration);
  const label = found?.[1] ?? found?.[2];
  return label === undefined ? undefined : usable(label);
}
