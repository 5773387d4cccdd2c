import type { RunEvent } from '../core/events.ts';
import { type Description, type Entry, subjectOf } from './describe-event.ts';
import { countOf, listSome } from './format.ts';
import { annotation, groupEnd, groupStart, safeLine } from './workflow-command.ts';

/** GitHub shows ten of a kind per step and drops the rest in silence. */
const LIMIT = 10;
const NAMED_PAGES = 20;

/**
 * Lines as GitHub Actions reads them: a folded group per stream, and an annotation instead of the plain line for each
 * problem. Lost pages are summed up in one annotation per stream, or a bad day would use all of them up.
 */
export function createActionsPresenter(write: (line: string) => void, toLine: (entry: Entry) => string) {
  const left = { error: LIMIT, warning: LIMIT };
  const lost = new Map<string, { pages: string[]; reason: string }>();
  let open: string | undefined;

  const closeGroup = () => {
    if (open !== undefined) write(groupEnd);
    open = undefined;
  };

  const annotate = (kind: 'error' | 'warning', title: string, message: string, plain: string) => {
    left[kind] -= 1;
    write(left[kind] < 0 ? plain : annotation(kind, { title, message }));
  };

  const presentLost = (stream: string) => {
    const found = lost.get(stream);
    if (!found) return;
    lost.delete(stream);
    const message = `${countOf(found.pages.length, 'page')} lost: ${listSome(found.pages, NAMED_PAGES)}. ${found.reason}\nThe next run asks for them first.`;
    annotate('error', `${stream}: pages lost`, message, safeLine(`${stream}: ${message.replace('\n', ' ')}`));
  };

  return (entry: Entry): void => {
    const { event, description } = entry;
    if (event.type === 'stream_finished' && event.stream === open) closeGroup();
    if (event.type === 'stream_finished') presentLost(event.stream);
    if (event.type === 'run_finished') closeGroup();
    if (event.type === 'page_failed') remember(lost, event);
    if (event.type === 'stream_started') {
      closeGroup();
      lost.delete(event.stream); // another source stands in for the one that lost them
      write(groupStart(event.stream));
      open = event.stream;
    }
    const problem = problemOf(event, description);
    if (problem) annotate(problem.kind, problem.title, problem.message, toLine(entry));
    else write(toLine(entry));
  };
}

function remember(
  lost: Map<string, { pages: string[]; reason: string }>,
  { stream, page, reason }: Extract<RunEvent, { type: 'page_failed' }>,
): void {
  const found = lost.get(stream) ?? { pages: [], reason };
  found.pages.push(page);
  lost.set(stream, found);
}

function problemOf(event: RunEvent, description: Description) {
  const subject = subjectOf(description);
  const prefix = subject && `${subject}: `;
  if (event.type === 'warning' || event.type === 'error') {
    const message = [`${prefix}${event.message}`, event.remedy].filter(Boolean).join('\n');
    return { kind: event.type, title: [event.stream, event.code].filter(Boolean).join(': '), message };
  }
  if (event.type === 'check' && event.outcome !== 'passed') {
    const kind = event.outcome === 'warned' ? ('warning' as const) : ('error' as const);
    return {
      kind,
      title: `${event.stream}: check ${event.outcome}`,
      message: `${prefix}${event.check}: ${event.detail}`,
    };
  }
  return undefined;
}
