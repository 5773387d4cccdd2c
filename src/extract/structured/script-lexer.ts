/** Templates within templates beyond this are no page's data. */
const DEEPEST_TEMPLATE = 50;
/** Longer patterns are taken for divisions, so that a line of slashes costs no more than its length. */
const LONGEST_REGEX = 300;
const REGEX_BEFORE = /[(,=:[!&|?{};+\-*%~^<>]/;
const REGEX_AFTER_WORD = /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do)$/;

/** The place behind white space and comments (those of HTML in scripts too). */
export function blankEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff) at += 1;
    else if (code === 0x2028 || code === 0x2029) at += 1;
    else {
      const end = commentEnd(text, at);
      if (end === at) return at;
      at = end;
    }
  }
  return at;
}

/** The place behind a comment that starts here; `at` itself where none does. */
export function commentEnd(text: string, at: number): number {
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (text.startsWith('//', at) || text.startsWith('<!--', at)) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  return at;
}

/** The place behind a quoted text. An unclosed one ends with its line, as the parser of a browser would stop there. */
function quotedEnd(text: string, from: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 0x5c) at += 1;
    else if (code === 0x0a) return at;
  }
  return text.length;
}

/** The place behind a template literal, its `${…}` included. */
export function templateEnd(text: string, from: number, depth = 0): number {
  if (depth > DEEPEST_TEMPLATE) return text.length;
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x60) return at + 1;
    if (code === 0x5c) at += 2;
    else if (code === 0x24 && text.charCodeAt(at + 1) === 0x7b) at = blockEnd(text, at + 1, depth + 1) ?? text.length;
    else at += 1;
  }
  return text.length;
}

function regexEnd(text: string, from: number): number | undefined {
  let inClass = false;
  const last = Math.min(text.length, from + LONGEST_REGEX);
  for (let at = from + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return undefined;
    if (code === 0x5c) at += 1;
    else if (code === 0x5b) inClass = true;
    else if (code === 0x5d) inClass = false;
    else if (code === 0x2f && !inClass) return at + 1;
  }
  return undefined;
}

/** Whether a `/` here starts a pattern: nothing before it could be divided. */
function startsRegex(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) <= 0x20) before -= 1;
  if (before < 0 || REGEX_BEFORE.test(text[before]!)) return true;
  return REGEX_AFTER_WORD.test(text.slice(Math.max(0, before - 10), before + 1));
}

/** The place behind the piece of a script that starts here: a comment, text, template, pattern, or one character. */
export function pieceEnd(text: string, at: number, depth = 0): number {
  const code = text.charCodeAt(at);
  if (code === 0x22 || code === 0x27) return quotedEnd(text, at);
  if (code === 0x60) return templateEnd(text, at, depth);
  if (code !== 0x2f && code !== 0x3c) return at + 1;
  const comment = commentEnd(text, at);
  if (comment > at) return comment;
  return (code === 0x2f && startsRegex(text, at) ? regexEnd(text, at) : undefined) ?? at + 1;
}

const isOpen = (code: number) => code === 0x7b || code === 0x5b || code === 0x28;
const isClose = (code: number) => code === 0x7d || code === 0x5d || code === 0x29;

/** The place behind the bracket that closes the one here; undefined where the script ends before. */
export function blockEnd(text: string, from: number, depth = 0): number | undefined {
  let open = 0;
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isOpen(code)) open += 1;
    else if (isClose(code)) open -= 1;
    at = pieceEnd(text, at, depth);
    if (open === 0) return at;
  }
  return undefined;
}

/** The place of the comma or closing bracket that ends an expression. */
export function expressionEnd(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at = pieceEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (open === 0 && (code === 0x2c || isClose(code))) return at;
    if (isOpen(code)) open += 1;
    else if (isClose(code)) open -= 1;
  }
  return text.length;
}
