import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
import { createActionsPresenter } from './actions-presenter.ts';
import { describeEvent, type Entry, type Level, subjectOf } from './describe-event.ts';
import { clockTime } from './format.ts';
import { createPageProgress } from './page-progress.ts';
import { redactDeep } from './redact.ts';
import { createRepeats } from './repeats.ts';
import { pad } from './visible.ts';
import { safeLine } from './workflow-command.ts';

export interface LogSettings {
  /** The least important lines that are written. */
  readonly level: Level;
  readonly format: 'text' | 'json';
  /** Takes one line without its line break. */
  readonly write: (line: string) => void;
  readonly redact: (text: string) => string;
  readonly clock: Pick<Clock, 'now'>;
  /** Colours the level; text only. @default false */
  readonly color?: boolean;
  /** Groups per stream and annotations for problems, as GitHub Actions reads them; text only. @default false */
  readonly actions?: boolean;
  /** A live progress shows streams and pages already, so they get no lines here. @default false */
  readonly live?: boolean;
  /** `clock` is 12:00:01, `date` the whole timestamp, both UTC. @default 'clock' */
  readonly time?: 'clock' | 'date';
  /** Time between two lines of a stream's progress at level info. @default 10_000 */
  readonly progressEveryMs?: number;
}

const RANK: Record<Level, number> = { error: 0, warn: 1, info: 2, debug: 3 };
const COLORS: Record<Level, number> = { error: 31, warn: 33, info: 36, debug: 90 };

/**
 * The log: one line per event that matters, named by module, stream and page; no line twice. Pages are told one by one
 * at level debug, else as a stream's progress every ten seconds. Nothing received can break a line or form a command.
 */
export function createLog(settings: LogSettings): (event: RunEvent) => void {
  const { level, redact, clock, write } = settings;
  const present = settings.format === 'json' ? presentJson(write) : presentText(settings);
  const repeats = createRepeats();
  const progress = createPageProgress(settings.progressEveryMs ?? 10_000);
  return (received) => {
    const now = clock.now();
    const event = redactDeep(received, redact);
    const told = repeats.isRepeat(event, now);
    const summed = progress(event, now);
    const description = summed ?? describeEvent(event);
    if (told || RANK[description.level] > RANK[level]) return;
    // At debug every page has its own line, so that the sum of several says nothing new.
    if (summed && level === 'debug') return present({ description: describeEvent(event), event, now });
    if (settings.live && (event.type === 'page' || event.type === 'stream_finished')) return;
    present({ description, event, now });
  };
}

function presentJson(write: (line: string) => void): (entry: Entry) => void {
  return ({ description, event, now }) => {
    const { level, module, stream, page } = description;
    // A problem's remedy is a field of its own here.
    const message = 'message' in event ? event.message : description.message;
    const line = JSON.stringify({ ...event, time: new Date(now).toISOString(), level, module, stream, page, message });
    // The runner reads ##[command] anywhere in a line; inside a JSON text the escape means the same.
    write(line.replaceAll('##[', '##\\u005b'));
  };
}

function presentText(settings: LogSettings): (entry: Entry) => void {
  const toLine = (entry: Entry) => safeLine(textLine(entry, settings.time ?? 'clock'));
  if (settings.actions) return createActionsPresenter(settings.write, toLine);
  if (!settings.color) return (entry) => settings.write(toLine(entry));
  return (entry) => {
    const { level } = entry.description;
    settings.write(toLine(entry).replace(level, (name) => `\u001b[${COLORS[level]}m${name}\u001b[0m`));
  };
}

function textLine({ description, now }: Entry, time: 'clock' | 'date'): string {
  const { level, module, message } = description;
  const at = time === 'clock' ? clockTime(now) : new Date(now).toISOString();
  const subject = subjectOf(description);
  return `${at} ${pad(level, 5)} ${module}${subject && ` ${subject}`}: ${message}`;
}
