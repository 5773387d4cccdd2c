/**
 * Reads a `.env` file: `NAME=value`, an optional `export`, quotes, comments. Nothing is interpolated: a `$` is a `$`.
 * - 'single quotes': as it stands, over several lines too. "Double quotes": with \n, \r, \t, \", \\ and \$.
 * - Unquoted: to the end of the line or to a `#` after white space, without white space around it.
 * - A later line wins. Lines that are none of this are skipped, as shells' own files hold more.
 */
export function parseEnvFile(text: string): Record<string, string> {
  const values = new Map<string, string>();
  const line =
    /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:'([^']*)'|"((?:\\[\s\S]|[^"\\])*)"|((?!['"])[^\r\n]*?|['"][^\r\n]*?))[ \t]*(?:(?<=[\s='"])#[^\r\n]*)?$/gm;
  for (const [, name, single, double, bare] of text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .matchAll(line)) {
    values.set(name!, single ?? (double === undefined ? bare!.trimEnd() : decodeEscapes(double)));
  }
  return Object.fromEntries(values);
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };

const decodeEscapes = (text: string): string =>
  text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? whole);
