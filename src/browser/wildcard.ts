/** Whether a text fits a pattern in which `*` stands for anything; in linear time, whatever the pattern. */
export function fits(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === pattern;
  const tail = rest.pop()!;
  if (!text.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - tail.length >= at && text.endsWith(tail);
}

/** A pattern that begins with `/` speaks of path and query, any other of the whole address. */
export const fitsUrl = (pattern: string, url: URL): boolean =>
  fits(pattern, pattern.startsWith('/') ? `${url.pathname}${url.search}` : url.href);
