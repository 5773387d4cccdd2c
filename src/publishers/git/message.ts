import type { Changes } from '../../core/report.ts';
import { renderText } from '../../core/template.ts';

/** What a commit message may name. */
export const MESSAGE_NAMES: readonly string[] = ['summary', 'streams', 'run', 'added', 'updated', 'removed', 'status'];

/** A file of the commit, as far as the message speaks of it. */
export interface CommittedFile {
  readonly stream: string;
  readonly path: string;
  readonly kind: 'data' | 'state' | 'report';
  readonly rows: number;
  readonly gone?: true | undefined;
  readonly changes?: Changes | undefined;
  /** There was no such file on the branch before. */
  readonly isNew: boolean;
}

export interface MessageParts {
  readonly template: string;
  readonly trailers: Readonly<Record<string, string>>;
  readonly runId: string;
  readonly status: string;
  readonly files: readonly CommittedFile[];
}

const LISTED_FILES = 40;
/** A stream with more files than there are formats has parts. */
const MOST_FORMATS = 3;
const SUBJECT_LENGTH = 100;

/** The commit message: the rendered template, the files, the trailers. Pure. */
export function commitMessage(parts: MessageParts): string {
  const counts = totals(parts.files);
  const head = renderText(parts.template, {
    summary: summarize(parts.files, parts.status),
    streams: streamsOf(parts.files).join(', '),
    run: oneLine(parts.runId),
    status: parts.status,
    ...counts,
  }).trimEnd();
  const trailers = { 'Adip-Run': parts.runId, 'Adip-Status': parts.status, ...parts.trailers };
  const trailer = Object.entries(trailers).map(([name, value]) => `${name}: ${oneLine(value)}`);
  return `${[head, listFiles(parts.files), trailer.join('\n')].join('\n\n')}\n`;
}

/** `data(customers): +120 ~3 -0`, and what it is for several streams, first files, and commits without data. */
function summarize(files: readonly CommittedFile[], status: string): string {
  // reports go along with what they tell of
  const kind = (['data', 'state', 'report'] as const).find((each) => files.some((file) => file.kind === each));
  const chosen = files.filter((file) => file.kind === kind);
  const partial = status === 'partial' ? ' (partial)' : '';
  const streams = streamsOf(chosen);
  if (kind !== 'data') return shorten(`${kind ?? 'data'}: ${streams.join(', ')}`, `${kind}: ${streams.length} streams`);
  const told = streams.map((stream) => ({ stream, text: tellStream(chosen.filter((file) => file.stream === stream)) }));
  if (told.length === 1) return `data(${told[0]!.stream}): ${told[0]!.text}${partial}`;
  const { added, updated, removed } = totals(chosen);
  const long = `data: ${told.map(({ stream, text }) => `${stream} ${text}`).join(', ')}`;
  return shorten(long, `data: ${told.length} streams +${added} ~${updated} -${removed}`) + partial;
}

function tellStream(files: readonly CommittedFile[]): string {
  const told = files.find((file) => file.changes !== undefined && !file.isNew);
  return told?.changes ? tellChanges(told.changes) : tellRows(files[0]!.rows);
}

const tellChanges = (changes: Changes): string => `+${changes.added} ~${changes.updated} -${changes.removed}`;
const tellRows = (rows: number): string => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
const shorten = (long: string, short: string): string => (long.length <= SUBJECT_LENGTH ? long : short);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const streamsOf = (files: readonly CommittedFile[]): string[] => [
  ...new Set(files.map((file) => oneLine(file.stream))),
];

/** Sums over streams; a stream that is written in several formats counts once. */
function totals(files: readonly CommittedFile[]): { added: number; updated: number; removed: number } {
  const sum = { added: 0, updated: 0, removed: 0 };
  const seen = new Set<string>();
  for (const { stream, kind, changes } of files) {
    if (kind !== 'data' || changes === undefined || seen.has(stream)) continue;
    seen.add(stream);
    sum.added += changes.added;
    sum.updated += changes.updated;
    sum.removed += changes.removed;
  }
  return sum;
}

function listFiles(files: readonly CommittedFile[]): string {
  const of = (stream: string): number => files.filter((file) => file.stream === stream && file.kind === 'data').length;
  const lines = files.slice(0, LISTED_FILES).map((file) => {
    const rows = file.kind === 'data' ? `, ${tellRows(file.rows)}` : '';
    // the changes are those of the stream: of its files each would seem to have them all
    const isOne = of(file.stream) <= MOST_FORMATS;
    const changes = file.changes && !file.isNew && isOne ? `, ${tellChanges(file.changes)}` : '';
    if (file.gone) return `- ${file.path} (gone)`;
    return `- ${file.path} (${file.isNew ? 'new' : 'changed'}${rows}${changes})`;
  });
  const more = files.length - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}
