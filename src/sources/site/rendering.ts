import type { Emit } from '../../core/events.ts';
import type { DriftMemory } from '../../core/site.ts';
import type { Render } from './options.ts';

/** Pages in a row that decide, where the last run did not. */
const ENOUGH = 3;

/** Which pages go through the browser, learnt from what it brings. */
export interface Rendering {
  /** How a page of this kind is asked for first. */
  first(kind: string): 'static' | 'browser';
  /** Whether a static page that is not complete is worth the browser. */
  isWorthTrying(kind: string, page: Incomplete): boolean;
  complete(kind: string): void;
  helped(kind: string): void;
  useless(kind: string): void;
  /** There is no browser: all goes on without one. */
  giveUp(): void;
}

interface Incomplete {
  readonly records: readonly unknown[];
  /** Where it leads on to. */
  readonly links: readonly unknown[];
}

interface Learnt {
  verdict: 'static' | 'browser' | undefined;
  complete: number;
  helped: number;
  useless: number;
}

/** @param render what the config says; `auto` learns, the others are law */
export function createRendering(
  render: Render,
  known: DriftMemory | undefined,
  told: { readonly stream: string; readonly emit: Emit },
): Rendering {
  const kinds = new Map<string, Learnt>();
  let isGone = false;
  const of = (kind: string): Learnt => {
    const learnt = kinds.get(kind) ?? { verdict: undefined, complete: 0, helped: 0, useless: 0 };
    kinds.set(kind, learnt);
    return learnt;
  };
  const enough = (kind: string, verdict: string): number => (known?.rendering[kind] === verdict ? 1 : ENOUGH);
  const decide = (kind: string, choice: 'static' | 'browser', reason: string): void => {
    of(kind).verdict = choice;
    told.emit({ type: 'chosen', stream: told.stream, what: `rendering of ${kind} pages`, choice, reason });
  };
  return {
    first: (kind) => (render === 'auto' ? (of(kind).verdict ?? 'static') : render),
    isWorthTrying(kind, { records, links }) {
      const { verdict, complete, helped } = of(kind);
      if (render !== 'auto' || isGone || verdict !== undefined) return false;
      // behind the last of several good pages an empty one that leads nowhere is the end of the list
      return records.length > 0 || links.length > 0 || complete === 0 || helped > 0;
    },
    complete(kind) {
      of(kind).complete += 1;
    },
    helped(kind) {
      const learnt = of(kind);
      learnt.helped += 1;
      if (learnt.helped === enough(kind, 'browser') && learnt.complete < learnt.helped)
        decide(kind, 'browser', `${learnt.helped} of them lacked rows or required fields without it`);
    },
    useless(kind) {
      const learnt = of(kind);
      learnt.useless += 1;
      if (learnt.useless === enough(kind, 'static') && learnt.helped === 0)
        decide(kind, 'static', `the browser brought nothing more in ${learnt.useless} of them`);
    },
    giveUp() {
      isGone = true;
    },
  };
}
