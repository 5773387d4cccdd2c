import { type DateNames, nameKey } from '../../core/dates/names.ts';
import { type DateFields, fullYear } from '../../core/dates/value.ts';
import { isoFields } from './date-iso.ts';
import { cutTime, cutWeekday } from './date-time.ts';

type Day = Pick<DateFields, 'year' | 'month' | 'day'>;

const YEAR_FIRST = /^([0-9]{4})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{1,2})\.?$/;
const POINTS = /^([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}|[0-9]{2})$/;
const STROKES = /^([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$/;
const SIGNS = /^([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]$/;
/** What stands between the parts of a written date in some languages: 12 de marzo de 2024, the 12th of March. */
const FILLERS = new Set(['of', 'the', 'de', 'del', 'di', 'd', 'den', 'der', 'le', 'el', 'o', 'г', 'р', 'm']);
const DAY = /^([0-9]{1,2})(?:st|nd|rd|th|er|ª|º|°)?$/;

/** A date by its look. Undefined where it is none or could be two: `03/04/2024` without a language. */
export function fieldsByLook(text: string, names: DateNames): DateFields | undefined {
  const iso = isoFields(text);
  if (iso) return iso;
  const cut = cutTime(text);
  if (cut === 'impossible') return undefined;
  const { weekday, rest } = cutWeekday(tidy(cut?.rest ?? text), names);
  const day = dayOf(tidy(rest), names);
  return day && { ...day, weekday, time: cut?.time };
}

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/(?: ?[,;-])+$|^[,;-] ?/g, '')
    .trim();

function dayOf(text: string, names: DateNames): Day | undefined {
  const first = YEAR_FIRST.exec(text) ?? undefined;
  if (first) return dayFrom(first[1]!, first[3]!, first[4]!);
  const signs = SIGNS.exec(text);
  if (signs) return dayFrom(signs[1]!, signs[2]!, signs[3]!);
  const points = POINTS.exec(text);
  if (points) return dayFrom(points[3]!, points[2]!, points[1]!);
  const strokes = STROKES.exec(text);
  if (strokes) return byOrder(strokes[1]!, strokes[3]!, strokes[4]!, names.order);
  return byName(text, names);
}

const dayFrom = (year: string, month: string, day: string): Day => ({
  year: fullYear(year),
  month: Number(month),
  day: Number(day),
});

/** Without a language only what can be read in one way: 25/12/2024, 05/05/2024. */
function byOrder(one: string, two: string, year: string, order: DateNames['order']): Day | undefined {
  if (order === 'mdy') return dayFrom(year, one, two);
  if (order === 'dmy' || Number(one) > 12 || one === two) return dayFrom(year, two, one);
  return Number(two) > 12 ? dayFrom(year, one, two) : undefined;
}

/** 12 March 2024, March 12, 2024, 12-Mar-24, 2024 March 12. */
function byName(text: string, names: DateNames): Day | undefined {
  const words = text.split(/[ ,./'-]+/).filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
  if (words.length !== 3) return undefined;
  const months = words.map((word) => names.months.get(nameKey(word)));
  const at = months.findIndex((found) => found !== undefined);
  const month = months[at];
  if (month === undefined || at === 2) return undefined;
  const [one = '', two = ''] = words.filter((_, index) => index !== at);
  const [day, year] = at === 1 && /^[0-9]{4}$/.test(one) ? [two, one] : [one, two];
  const figure = DAY.exec(day.toLowerCase())?.[1];
  if (figure === undefined || !/^(?:[0-9]{2}|[0-9]{4})$/.test(year)) return undefined;
  return { year: fullYear(year), month, day: Number(figure) };
}
