import { Digits, JsonText } from '../../core/digits.ts';
import type { Json } from '../../core/json.ts';
import type { SqlValue } from './contract.ts';

type Read = (text: string) => SqlValue;

const number: Read = (text) => (/^-?\d/.test(text) ? new Digits(text) : text); // NaN and Infinity are no numbers of JSON
const bytes = (text: string): string => Buffer.from(text.slice(2), 'hex').toString('base64');
const time = (text: string): string => text.replace(' ', 'T').replace(/\+00$/, 'Z');
const same: Read = (text) => text;

/** By the OIDs of pg_type, which never change. */
const SCALARS: Readonly<Record<number, Read>> = {
  16: (text) => text === 't',
  17: bytes,
  20: number,
  21: number,
  23: number,
  26: number,
  114: (text) => new JsonText(text),
  700: number,
  701: number,
  1114: time,
  1184: time,
  1700: number,
  3802: (text) => new JsonText(text),
};

/** OID of a list to that of its elements. */
const LISTS: Readonly<Record<number, number>> = {
  199: 114,
  1000: 16,
  1001: 17,
  1005: 21,
  1007: 23,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  3807: 3802,
};

/** A value as the server wrote it: numbers keep their digits, bytes become base64, times ISO text, lists and JSON one cell of JSON. */
export function readValue(oid: number, text: string | null): SqlValue {
  if (text === null) return null;
  const element = LISTS[oid];
  if (element !== undefined) return new JsonText(listText(text, SCALARS[element] ?? same));
  return (SCALARS[oid] ?? same)(text);
}

/** `{1,NULL,"a,b",{2}}` as the text of a JSON list. */
function listText(text: string, read: Read): string {
  let at = text.indexOf('{'); // bounds that do not begin at 1 stand before it
  const item = (raw: string, isQuoted: boolean): string => (!isQuoted && raw === 'NULL' ? 'null' : jsonText(read(raw)));
  const list = (): string => {
    const items: string[] = [];
    at += 1;
    while (text[at] !== '}' && at < text.length) {
      if (text[at] === ',') at += 1;
      else if (text[at] === '{') items.push(list());
      else if (text[at] === '"') items.push(item(quoted(), true));
      else {
        const from = at;
        while (text[at] !== ',' && text[at] !== '}' && at < text.length) at += 1;
        items.push(item(text.slice(from, at), false));
      }
    }
    at += 1;
    return `[${items.join(',')}]`;
  };
  const quoted = (): string => {
    let found = '';
    for (at += 1; text[at] !== '"' && at < text.length; at++) {
      if (text[at] === '\\') at += 1;
      found += text[at];
    }
    at += 1;
    return found;
  };
  return list();
}

const jsonText = (value: SqlValue): string =>
  value instanceof JsonText || value instanceof Digits ? value.text : JSON.stringify(value as Json);
