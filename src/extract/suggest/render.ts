import { stringify } from 'yaml';
import type { Alternative, SuggestedField, SuggestedRows, Suggestion } from './contract.ts';
import type { SuggestedLogin } from './page-kind.ts';

export interface SuggestionNames {
  /** Of source and stream; what is no name is made one. */
  readonly name: string;
  readonly baseUrl: string;
  /** Path of the first page. */
  readonly start: string;
  /** Target. @default data/NAME.csv */
  readonly csv?: string;
  /** The page came from a real browser, and gave less without. @default false */
  readonly rendered?: boolean;
  /** What must be filled in before the page can be seen. */
  readonly login?: SuggestedLogin | undefined;
}

/** The suggestion as the text of a whole config with short comments, ready to be saved and run. */
export function renderSuggestion(suggestion: Suggestion, names: SuggestionNames): string {
  const { rows, count, confidence, reasons, alternatives } = suggestion;
  const title = rows
    ? [
        `Suggested for ${plain(suggestion.url)}: ${count} rows, confidence ${Math.round(confidence * 100)} %.`,
        ...reasons.map((one) => `- ${one}`),
      ]
    : [
        `No list was found on ${plain(suggestion.url)}.`,
        ...reasons.map((one) => `- ${one}`),
        'The whole page is one record here: name its fields, or try a page with a list, or one rendered by a browser.',
      ];
  const others = alternatives.length === 0 ? [] : ['', 'Also on the page:', ...alternatives.map(alternativeLine)];
  return `${comment([...title, ...others])}\n${body(suggestion, names)}`;
}

function body(suggestion: Suggestion, { name, baseUrl, start, csv, rendered, login }: SuggestionNames): string {
  const stream = streamName(name);
  const { rows, fields, paginator, detail, primaryKey } = suggestion;
  const target = csv === undefined ? `data/${stream}.csv` : scalar(braced(csv));
  const lines = [
    'version: 1',
    '',
    'sources:',
    '  site:',
    '    type: site',
    `    base_url: ${scalar(baseUrl)}`,
    '    rate_limit: 2/s # be polite',
    ...(rendered === true ? ['    render: browser # its HTML alone has no list'] : []),
    ...(login ? loginLines(login) : []),
    '',
    'streams:',
    `  ${stream}:`,
    '    source: site',
    `    start: ${scalar(braced(start))}`,
    ...(rows ? rowLines(rows) : []),
    '    fields:',
    ...(rows && fields.length > 0 ? fields.map(fieldLine) : ['      title: "title::text"']),
  ];
  if (paginator?.type === 'next_link')
    lines.push(
      `    paginator: { type: next_link, select: [${paginator.select.map(scalar).join(', ')}], max_pages: 50 }`,
    );
  if (paginator?.type === 'page_number')
    lines.push(
      `    paginator: { type: page_number, param: ${scalar(paginator.param)}, start: ${paginator.start}, max_pages: 50 }`,
    );
  if (detail !== undefined)
    lines.push(
      '    # For values that only the page of each record has:',
      `    # detail: { follow: ${detail}, fields: { description: "…" } }`,
    );
  if (primaryKey !== undefined) lines.push(`    primary_key: ${scalar(primaryKey)}`);
  lines.push(`    write: { mode: ${primaryKey === undefined ? 'replace' : 'merge'}, csv: ${target} }`);
  return `${lines.join('\n')}\n`;
}

/** Name and password stand in variables; the page's own words are data. */
function loginLines({ page, form, user, password }: SuggestedLogin): string[] {
  const fields = [...(user === undefined ? [] : [[user, 'SITE_USERNAME']]), [password, 'SITE_PASSWORD']];
  return [
    '    session:',
    '      login:',
    `        page: ${scalar(page)}`,
    ...(form === 'form' ? [] : [`        form: ${scalar(form)}`]),
    `        fields: { ${fields.map(([name, variable]) => `${scalar(name!)}: "\${${variable}}"`).join(', ')} }`,
    '        # success: a selector that stands on a page only when logged in',
  ];
}

function rowLines(rows: SuggestedRows): string[] {
  if (rows.kind !== 'data') return [`    ${rows.kind}: ${scalar(rows.select)}`];
  const path = rows.path === undefined ? '' : `, path: ${scalar(rows.path)}`;
  return [`    data: { ${rows.by}: ${scalar(rows.name)}${path} }`];
}

function fieldLine({ name, select, path, type, matches, required, examples }: SuggestedField): string {
  const place = select === undefined ? `path: ${scalar(path ?? name)}` : `select: ${scalar(select)}`;
  const more = [
    ...(type === 'text' ? [] : [`type: ${type}`]),
    ...(matches === undefined ? [] : [`matches: ${scalar(matches)}`]),
    ...(required ? ['required: true'] : []),
  ];
  const value = more.length === 0 && select !== undefined ? scalar(select) : `{ ${[place, ...more].join(', ')} }`;
  const example = examples[0] === undefined ? '' : ` # ${plain(examples[0])}`;
  return `      ${scalar(name)}: ${value}${example}`;
}

function alternativeLine({ rows, count, note }: Alternative): string {
  const where =
    rows.kind === 'data'
      ? `data: { ${rows.by}: ${rows.name}${rows.path === undefined ? '' : `, path: ${rows.path}`} }`
      : `${rows.kind}: ${rows.select}`;
  return `- ${plain(where)} (${count} rows; ${note})`;
}

/** A text as one YAML scalar in flow style; `$` of `${NAME}` is no variable here. */
const scalar = (text: string): string =>
  stringify(
    text.replaceAll('${', () => '$${'),
    { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 },
  ).trim();

/** Braces of an address or a path are no template. */
const braced = (text: string): string => text.replace(/[{}]/g, (brace) => brace + brace);

/** What was received, as part of a comment: one line in which nothing acts. */
const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 160)
    .toWellFormed();

const comment = (lines: readonly string[]): string => lines.map((line) => `# ${line}`.trimEnd()).join('\n');

function streamName(name: string): string {
  const clean = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '')
    .slice(0, 60);
  return clean === '' ? 'rows' : clean;
}
