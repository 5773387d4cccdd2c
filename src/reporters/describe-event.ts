import type { RunEvent, Status } from '../core/events.ts';
import { formatBytes, formatDuration } from '../core/units.ts';
import { countOf, formatCount, listSome } from './format.ts';

export type Level = 'error' | 'warn' | 'info' | 'debug';

/** What a person is told of one event. */
export interface Description {
  readonly level: Level;
  /** The part of the house that speaks. */
  readonly module: string;
  readonly stream?: string;
  readonly page?: string;
  readonly message: string;
}

type Of<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;
type Words = Omit<Description, 'stream' | 'page'>;

const WORDS: { [Type in RunEvent['type']]: (event: Of<Type>) => Words } = {
  run_started: ({ run, streams }) => ({
    level: 'info',
    module: 'run',
    message: `${run} started with ${countOf(streams.length, 'stream')}: ${listSome(streams, 10)}`,
  }),
  stream_started: ({ source, resumedAt }) => ({
    level: 'info',
    module: 'run',
    message: `started from source ${source}${resumedAt === undefined ? '' : `, resumed at ${resumedAt}`}`,
  }),
  chosen: ({ what, choice, reason }) => ({
    level: 'info',
    module: 'run',
    message: `${what}: ${choice || 'the whole body'} (${reason})`,
  }),
  note: ({ message }) => ({ level: 'info', module: 'run', message }),
  request: ({ attempt }) => ({ level: 'debug', module: 'http', message: `request, attempt ${attempt}` }),
  response: ({ attempt, status, bytes, ms }) => ({
    level: 'debug',
    module: 'http',
    message: `answer ${status}, ${formatBytes(bytes)} in ${formatDuration(ms)}, attempt ${attempt}`,
  }),
  retry: ({ attempt, attempts, waitMs, cause, reason }) => ({
    level: 'warn',
    module: moduleOf(cause, 'http'),
    message: `attempt ${attempt} of ${attempts} failed, next in ${formatDuration(waitMs)}: ${reason}`,
  }),
  wait: ({ host, waitMs, reason }) => ({
    level: 'info',
    module: 'http',
    message: `waiting ${formatDuration(waitMs)} for ${host}: ${reason}`,
  }),
  auth: ({ source, action, reason }) => ({
    level: action === 'refused' ? 'warn' : 'info',
    module: 'auth',
    message: `${source}: ${action}: ${reason}`,
  }),
  page: ({ records, bytes, done, pages }) => ({
    level: 'debug',
    module: 'run',
    message: `${countOf(records, 'record')}, ${formatBytes(bytes)}; ${formatCount(done)}${ofTotal(pages)} done`,
  }),
  page_failed: ({ reason, remedy }) => ({
    level: 'error',
    module: 'run',
    message: withRemedy(`lost: ${reason}`, remedy),
  }),
  checkpoint: ({ bytes }) => ({ level: 'debug', module: 'run', message: `checkpoint at ${formatBytes(bytes)}` }),
  warning: ({ code, message, remedy }) => ({
    level: 'warn',
    module: moduleOf(code),
    message: withRemedy(message, remedy),
  }),
  error: ({ code, message, remedy }) => ({
    level: 'error',
    module: moduleOf(code),
    message: withRemedy(message, remedy),
  }),
  check: ({ check, outcome, detail }) => ({
    level: outcome === 'passed' ? 'debug' : outcome === 'failed' ? 'error' : 'warn',
    module: 'checks',
    message: `${check} ${outcome}: ${detail}`,
  }),
  stream_finished: ({ status, records, ms }) => ({
    level: levelOf(status),
    module: 'run',
    message: `${status}: ${countOf(records, 'record')} in ${formatDuration(ms)}`,
  }),
  loaded: ({ warehouse, detail }) => ({ level: 'info', module: warehouse, message: detail }),
  transformed: ({ transform, detail }) => ({ level: 'info', module: 'transforms', message: `${transform}: ${detail}` }),
  published: ({ publisher, detail, uri }) => ({
    level: 'info',
    module: publisher,
    message: uri === undefined || detail.includes(uri) ? detail : `${detail} (${uri})`,
  }),
  run_finished: ({ status, ms }) => ({
    level: levelOf(status),
    module: 'run',
    message: `${status} after ${formatDuration(ms)}`,
  }),
};

/** What is written of one event: its description and, for JSON, its fields. */
export interface Entry {
  readonly description: Description;
  readonly event: RunEvent;
  readonly now: number;
}

/** One event in words; nothing in it is redacted or escaped yet. */
export function describeEvent(event: RunEvent): Description {
  const words = (WORDS[event.type] as (event: RunEvent) => Words)(event);
  return {
    ...words,
    ...('stream' in event && event.stream !== undefined && { stream: event.stream }),
    ...('page' in event && event.page !== undefined && { page: event.page }),
  };
}

/** `customers page 17`, as far as the message does not name them itself. */
export function subjectOf({ stream, page, message }: Pick<Description, 'stream' | 'page' | 'message'>): string {
  const names = [stream, page].filter((name) => name !== undefined);
  return names.filter((name) => !mentions(message, name)).join(' ');
}

/** Whether the text names the thing as a word of its own: neither `page 17` nor `/customers` of a URL names `page 1` or `customers`. */
export function mentions(text: string, name: string): boolean {
  const isWord = (at: number) => /[\p{L}\p{N}_/?&=]/u.test(text[at] ?? '');
  for (let at = text.indexOf(name); at !== -1 && name !== ''; at = text.indexOf(name, at + 1))
    if (!isWord(at - 1) && !isWord(at + name.length)) return true;
  return false;
}

const withRemedy = (message: string, remedy: string | undefined): string =>
  remedy === undefined ? message : `${message} → ${remedy}`;

const ofTotal = (pages: number | undefined): string =>
  pages === undefined ? ' pages' : ` of ${countOf(pages, 'page')}`;

const levelOf = (status: Status): Level =>
  status === 'succeeded' || status === 'skipped' ? 'info' : status === 'partial' ? 'warn' : 'error';

const MODULES: readonly [RegExp, string][] = [
  [/^(http_|tls_|redirect_|host_|network$|timeout$|rate_limited$|bad_http$|truncated_|body_)/, 'http'],
  [/^(login|auth|token|oauth|refresh)_/, 'auth'],
  [/^(git|push)_/, 'git'],
  [/^s3_/, 's3'],
  [/^check/, 'checks'],
  [/^config/, 'config'],
];

/** The module that a cause belongs to. */
const moduleOf = (code: string, otherwise = 'run'): string =>
  MODULES.find(([pattern]) => pattern.test(code))?.[1] ?? otherwise;
