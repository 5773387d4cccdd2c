/** A slow second reading of robots.txt by another road: bytes to a list of records, patterns to regular expressions. */

interface Line {
  readonly key: string;
  readonly value: string;
}

const encodeAll = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** Every character becomes a token of three octets, so that encoded and plain forms meet: unreserved ones as themselves, others encoded. */
function canonical(text: string, keep: string): string[] {
  const tokens: string[] = [];
  for (const [token] of text.matchAll(/%[0-9a-fA-F]{2}|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g)) {
    if (/^%[0-9a-fA-F]{2}$/.test(token)) {
      const char = String.fromCharCode(Number.parseInt(token.slice(1), 16));
      tokens.push(/[A-Za-z0-9._~-]/.test(char) ? char : token.toUpperCase());
    } else if (/[A-Za-z0-9._~:/?#[\]@!&'()+,;=-]/.test(token) || keep.includes(token)) tokens.push(token);
    else tokens.push(...(encodeAll(token).match(/%../g) ?? []));
  }
  return tokens;
}

function openQuery(tokens: string[]): string[] {
  const mark = tokens.indexOf('?');
  const opened = new Set(['%2F', '%3A', '%3F', '%40', '%27', '%21', '%28', '%29', '%2C', '%3B', '%5B', '%5D']);
  return tokens.map((token, i) =>
    mark >= 0 && i > mark && opened.has(token) ? String.fromCharCode(Number.parseInt(token.slice(1), 16)) : token,
  );
}

function toRegExp(pattern: string): { expression: RegExp; length: number } {
  const rooted = /^[/*]/.test(pattern) ? pattern : `/${pattern}`;
  const anchored = rooted.endsWith('$');
  const tokens = openQuery(canonical(anchored ? rooted.slice(0, -1) : rooted, '*'));
  const source = tokens
    .map((token) => (token === '*' ? '[^]*' : token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('');
  return {
    expression: new RegExp(`^${source}${anchored ? '$' : ''}`),
    length: tokens.join('').length + Number(anchored),
  };
}

export function slowAllows(text: string, target: string, agent: string): boolean {
  const path = new URL(target, 'https://shop.example');
  if (path.pathname === '/robots.txt') return true;
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((raw) => /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(raw.split('#')[0]!))
    .flatMap((found): Line[] => (found ? [{ key: found[1]!.toLowerCase(), value: found[2]!.trim() }] : []))
    .filter(({ key }) => ['user-agent', 'allow', 'disallow'].includes(key));
  const groups: { agents: string[]; rules: Line[] }[] = [];
  lines.forEach((line, i) => {
    if (line.key === 'user-agent') {
      if (lines[i - 1]?.key !== 'user-agent') groups.push({ agents: [], rules: [] });
      groups.at(-1)!.agents.push(line.value.toLowerCase());
    } else groups.at(-1)?.rules.push(line);
  });
  const named = groups.filter(({ agents }) => agents.includes(agent));
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const form = canonical(path.href.slice(path.origin.length).split('#')[0]!, '');
  const forms = [form.join(''), openQuery(form).join('')];
  const matching = chosen
    .flatMap(({ rules }) => rules)
    .filter(({ value }) => value !== '')
    .map(({ key, value }) => ({ allow: key === 'allow', ...toRegExp(value) }))
    .filter(({ expression }) => forms.some((one) => expression.test(one)));
  const longest = Math.max(...matching.map(({ length }) => length), -1);
  const deciding = matching.filter(({ length }) => length === longest);
  return deciding.length === 0 || deciding.some(({ allow }) => allow);
}
