import type { DateNames } from '../../core/dates/names.ts';
import { hourOf, type TimeFields } from '../../core/dates/value.ts';
import { ZONE_ABBREVIATIONS } from '../../core/dates/zone.ts';

const ZONE = `gmt[+-][0-9:]{1,5}|[+-][0-9]{2}:?[0-9]{2}|${ZONE_ABBREVIATIONS.join('|')}|[a-z]+/[a-z_/]+`;
/** `10:15`, `10:15:30.250 +0100`, `10:15 Uhr`, `10h15`, `3 pm`, with what joins it to the date. */
const TIME = new RegExp(
  `(?:^|[ t,])(?:at |um |kl\\.? ?|à |alle )?([0-9]{1,2})(?:(?::|h)([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(?: ?([ap]\\.?m\\.?)(?![a-z]))?|( ?[ap]\\.?m\\.?)(?![a-z]))(?: (?:uhr|h))?(?: ?(${ZONE})(?![a-z0-9:]))?(?: \\([a-z ,+:0-9-]{1,60}\\))?(?=$|[ ,.])`,
  'i',
);

/** A time within a text, and the text without it. */
export interface TimeCut {
  readonly time: TimeFields;
  readonly rest: string;
}

/** Cuts the time out of a text; undefined where there is none, `'impossible'` for 13 pm. */
export function cutTime(text: string): TimeCut | 'impossible' | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [all, hours = '', minutes = '0', seconds = '0', fraction, half, bareHalf, zone] = found;
  const hour = hourOf(Number(hours), (half ?? bareHalf)?.trim().toLowerCase().startsWith('p'));
  if (hour === undefined) return 'impossible';
  const millisecond = fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3));
  const time = { hour, minute: Number(minutes), second: Number(seconds), millisecond, zone };
  return { time, rest: `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}` };
}

/** Cuts a weekday off the front. */
export function cutWeekday(text: string, names: DateNames): { weekday: number | undefined; rest: string } {
  const word = /^(\p{L}+)(?:\.,|[.,])? /u.exec(text);
  const weekday = word ? names.weekdays.get(word[1]!.toLowerCase()) : undefined;
  return weekday === undefined ? { weekday, rest: text } : { weekday, rest: text.slice(word![0].length) };
}
