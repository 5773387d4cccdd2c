import { createHash } from 'node:crypto';
import type { Control } from './form-controls.ts';

export interface FormBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

const withLineEnds = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

/** Names and values as a query string, as browsers write it. */
export const encodeQuery = (controls: readonly Control[]): string =>
  new URLSearchParams(
    controls.map(({ name, value }): [string, string] => [withLineEnds(name), withLineEnds(value)]),
  ).toString();

const quoted = (name: string): string => withLineEnds(name).replace(/\r\n/g, '%0D%0A').replaceAll('"', '%22');

function encodeParts(controls: readonly Control[]): FormBody {
  const parts = controls.map(({ name, value, type }) =>
    type === 'file'
      ? `Content-Disposition: form-data; name="${quoted(name)}"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n`
      : `Content-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${withLineEnds(value)}\r\n`,
  );
  // Out of the content, so that it stands in none of the parts and the same form gives the same bytes.
  const boundary = `----form${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)}`;
  const text = `${parts.map((part) => `--${boundary}\r\n${part}`).join('')}--${boundary}--\r\n`;
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(text) };
}

/** The body of a form in one of the two encodings that servers read. */
export const encodeForm = (controls: readonly Control[], enctype: 'urlencoded' | 'multipart'): FormBody =>
  enctype === 'multipart'
    ? encodeParts(controls)
    : { contentType: 'application/x-www-form-urlencoded', body: encodeQuery(controls) };
