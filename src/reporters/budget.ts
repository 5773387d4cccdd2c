import { formatCount } from './format.ts';

/** A part of the summary: items between a head and a tail, of which some may be left out. */
export interface Section {
  /** What its items are, in the plural: `failed pages`. Sections of one name are counted together. */
  readonly name: string;
  /** 0 is kept first. */
  readonly priority: number;
  readonly head: string;
  readonly items: readonly string[];
  readonly tail?: string;
  /** Items that are enough for a reader, over all sections of this name, however much room there is. */
  readonly enough?: number;
}

export interface Fitted {
  readonly markdown: string;
  /** What was left out: `failed pages (50 of 4,000 shown)`. */
  readonly cut: string[];
}

const SEPARATOR = '\n\n';
const NOTICE_BYTES = 2_048;
const MORE_BYTES = 64;
/** No name takes more than this share, so that thousands of lost pages do not push everything else out. */
const SHARE = 0.4;
const FEWEST = 3;

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** What the sections of one name have taken together. */
interface Taken {
  readonly sections: number;
  bytes: number;
  shown: number;
  all: number;
}

/**
 * The sections in their order, chosen by priority so that the whole never exceeds `limitBytes` of UTF-8. `notice` makes
 * the line that says what was left out.
 */
export function fitSections(
  sections: readonly Section[],
  limitBytes: number,
  notice: (cut: readonly string[]) => string,
): Fitted {
  const texts = new Map<Section, string>();
  const names = new Map<string, Taken>();
  for (const [name, list] of Map.groupBy(sections, (section) => section.name))
    names.set(name, { sections: list.length, bytes: 0, shown: 0, all: 0 });
  let room = limitBytes - Math.min(NOTICE_BYTES, Math.floor(limitBytes / 3));
  for (const section of sections.toSorted((a, b) => a.priority - b.priority)) {
    const taken = names.get(section.name)!;
    const share = Math.floor(limitBytes * SHARE) - taken.bytes;
    const { text, shown } = fitSection(section, Math.min(room, share) - SEPARATOR.length, enoughOf(section, taken));
    taken.shown += shown;
    taken.all += Math.max(1, section.items.length);
    if (text === undefined) continue;
    texts.set(section, text);
    const bytes = bytesOf(text) + SEPARATOR.length;
    taken.bytes += bytes;
    room -= bytes;
  }
  const cut = [...names]
    .filter(([, { shown, all }]) => shown < all)
    .map(([name, { shown, all }]) =>
      shown === 0 ? name : `${name} (${formatCount(shown)} of ${formatCount(all)} shown)`,
    );
  const kept = sections.map((section) => texts.get(section)).filter((text) => text !== undefined);
  if (cut.length > 0) kept.push(notice(cut));
  return { markdown: clipBytes(kept.join(SEPARATOR), limitBytes), cut };
}

/** Sections of one name share what is enough of it, with a few for each. */
const enoughOf = ({ enough }: Section, { sections }: Taken): number =>
  enough === undefined ? Number.POSITIVE_INFINITY : Math.max(FEWEST, Math.floor(enough / sections));

/** As much of a section as has room; a section of items without room for one is left out whole. */
function fitSection(section: Section, room: number, enough: number): { text: string | undefined; shown: number } {
  const { head, items, tail = '' } = section;
  let left = room - bytesOf(head) - bytesOf(tail) - MORE_BYTES - 2;
  if (left < 0) return { text: undefined, shown: 0 };
  if (items.length === 0) return { text: `${head}${tail}`, shown: 1 };
  const kept: string[] = [];
  for (const item of items.slice(0, enough)) {
    left -= bytesOf(item) + 1;
    if (left < 0) break;
    kept.push(item);
  }
  if (kept.length === 0) return { text: undefined, shown: 0 };
  const more = items.length - kept.length;
  const rest = more === 0 ? '' : `\n\n… and ${formatCount(more)} more.`;
  return { text: `${[head, ...kept].filter(Boolean).join('\n')}${rest}${tail}`, shown: kept.length };
}

/** The last resort: never above the limit, and no half character. */
function clipBytes(text: string, limitBytes: number): string {
  if (bytesOf(text) <= limitBytes) return text;
  const bytes = Buffer.from(text);
  let end = Math.max(0, limitBytes);
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8');
}
