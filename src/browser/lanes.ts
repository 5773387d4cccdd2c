import type { BrowserContext as Context } from 'playwright-core';
import type { Running } from './launch.ts';

/** A context of the browser in which one page at a time is open. */
export interface Lane {
  readonly context: Context;
  readonly home: Running;
  /** Pages that were opened in it. */
  pages: number;
}

export interface Lanes {
  /** Waits for a place, then for a context; `use` has both to itself. A lane whose page ended badly is not used again. */
  run<T>(signal: AbortSignal, use: (lane: Lane) => Promise<T>): Promise<T>;
}

export interface LaneOptions {
  readonly concurrency: number;
  readonly pagesPerContext: number;
  /** The browser that runs, started where none does. */
  start(): Promise<Running>;
  make(home: Running): Promise<Context>;
}

/** Bounds the pages that are open, and makes contexts anew before they grow. */
export function createLanes({ concurrency, pagesPerContext, start, make }: LaneOptions): Lanes {
  const idle: Lane[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;

  async function place(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (taken < concurrency) {
      taken += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const give = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(give), 1);
        reject(signal.reason);
      };
      waiting.push(give);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  function yieldPlace(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  async function lane(): Promise<Lane> {
    const home = await start();
    const ready = idle.findIndex((one) => one.home === home);
    const known = ready < 0 ? undefined : idle.splice(ready, 1)[0];
    if (known) return known;
    const made: Lane = { context: await make(home), home, pages: 0 };
    made.context.once('close', () => drop(made));
    return made;
  }

  function drop(one: Lane): void {
    const at = idle.indexOf(one);
    if (at >= 0) idle.splice(at, 1);
  }

  async function retire(one: Lane): Promise<void> {
    drop(one);
    await one.context.close().catch(() => {});
  }

  return {
    async run(signal, use) {
      await place(signal);
      try {
        const mine = await lane();
        mine.pages += 1;
        try {
          const value = await use(mine);
          if (mine.pages < pagesPerContext) idle.push(mine);
          else await retire(mine);
          return value;
        } catch (error) {
          await retire(mine);
          throw error;
        }
      } finally {
        yieldPlace();
      }
    },
  };
}
