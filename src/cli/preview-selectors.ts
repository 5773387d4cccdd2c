import { systemClock } from '../core/clock.ts';
import { ConfigError } from '../core/errors.ts';
import { createLog, renderTable } from '../reporters/index.ts';
import { lookAtPage, type PageAtHand } from '../run/toolkit/look.ts';
import { type TriedChain, trySelectors } from '../run/toolkit/try-selectors.ts';
import type { Parsed } from './arguments.ts';
import type { Shell } from './command.ts';

/** `preview --url … --select …`: what each selector of a chain finds on a live or saved page. */
export async function previewSelectors({ values }: Parsed, shell: Shell): Promise<number> {
  const page = await lookAtPage(pageOf(values), contextOf(shell));
  const tried = await trySelectors(page, listed(values['select']), listed(values['items']));
  const text = values['format'] === 'json' ? `${JSON.stringify(tried, null, 1)}\n` : asText(tried, shell.width());
  shell.stdout(shell.secrets.redact(text));
  return tried.selectors.some(({ matches }) => matches > 0) ? 0 : 1;
}

export const contextOf = (shell: Shell) => ({
  workspace: shell.cwd,
  env: shell.env,
  clock: systemClock,
  secrets: shell.secrets,
  signal: shell.signal,
  emit: createLog({
    level: 'warn' as const,
    format: 'text' as const,
    write: (line: string) => shell.stderr(`${line}\n`),
    redact: shell.secrets.redact,
    clock: systemClock,
    color: shell.isTerminal,
  }),
});

/** The page that the flags name. @throws ConfigError where they name none or two */
export function pageOf(values: Parsed['values']): PageAtHand {
  const { url, file } = values as Record<string, string | undefined>;
  if (file !== undefined) return { file, url: url ?? 'https://example.com/' };
  if (url === undefined)
    throw new ConfigError('bad_usage', 'name a page: --url URL, or --file page.html (with --url where it came from)');
  return { url, browser: values['browser'] === true, waitFor: listed(values['items']) };
}

export const listed = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];

function asText({ url, rows, items, selectors }: TriedChain, width: number): string {
  const head =
    rows === undefined
      ? `${url}, the whole page`
      : rows === 0
        ? `${url}: no rows, none of the --items matches`
        : `${url}: ${rows} rows by ${items}`;
  const table = renderTable(
    ['selector', rows === undefined ? 'matches' : 'rows', 'fires', 'first values'],
    selectors.map(({ select, matches, fires, examples }) => [
      select,
      String(matches),
      fires > 0 ? String(fires) : '',
      examples.join(' | '),
    ]),
    width,
  );
  return `${head}\n\n${table}\n`;
}
