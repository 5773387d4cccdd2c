import { RetryableError } from '../core/errors.ts';

export type Format = 'json' | 'ndjson' | 'csv';

/** Whether a body holds nothing but white space. */
export function isBlank(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && isSpace(bytes[at]!)) at += 1;
  return at === bytes.length;
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

const HTML = /^\s*(<!--[\s\S]{0,400}?-->\s*)?<(!doctype\s+html|html|head|body|title|script|h1|center)\b/i;

/** @throws RetryableError where a page for people came instead of data */
export function refuseHtml(bytes: Buffer, contentType: string): void {
  const head = bytes.toString('utf8', 0, 2048);
  if (!HTML.test(head) && !(/^\s*</.test(head) && /\bhtml\b/i.test(contentType))) return;
  const title = /<title[^>]*>([^<]{0,80})/i.exec(head)?.[1]?.replace(/\s+/g, ' ').trim();
  throw new RetryableError('not_data', `an HTML page came where data was due${title ? ` (title: "${title}")` : ''}`, {
    whenSpent: 'blocked',
    remedy:
      'Open the URL in a browser: it may be an error page, a login or a challenge. If its rows are what you want, read it as a site: `adip-ingest suggest URL` writes a config.',
  });
}

/** The format of a body by its content type, else by how it begins. @throws RetryableError where it is none of ours */
export function sniffFormat(bytes: Buffer, contentType: string): Format {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (/(ndjson|jsonl|json-?lines|json-seq|jsonlines)/.test(type)) return 'ndjson';
  if (/(^text\/csv$|tab-separated|comma-separated|^application\/csv$)/.test(type)) return 'csv';
  const first = /\S/.exec(bytes.toString('utf8', 0, 256))?.[0] ?? '';
  if (first === '{' || first === '[' || /[/+]json$/.test(type)) return 'json';
  const line = bytes.toString('utf8', 0, 4096).split('\n', 1)[0]!;
  if (first !== '<' && /[,;\t|]/.test(line)) return 'csv';
  throw new RetryableError('not_data', 'the answer is neither JSON nor CSV', {
    remedy: 'Look at the answer, or set format if it is one of them after all.',
  });
}

/** True where a JSON object is followed by another one on a new line: lines of JSON under the name of JSON. */
export function isLines(bytes: Buffer, at: number, length: number): boolean {
  if (at >= length || (bytes[at] !== 0x7b && bytes[at] !== 0x5b)) return false;
  let before = at - 1;
  while (before > 0 && (bytes[before] === 0x20 || bytes[before] === 0x09)) before -= 1;
  return bytes[before] === 0x0a;
}
