import type { Clock } from '../core/clock.ts';
import type { RunEvent } from '../core/events.ts';
import { createLiveStream, type LiveStream, liveLine } from './progress-line.ts';
import { redactDeep } from './redact.ts';

export interface ProgressSettings {
  /** Takes text for the terminal, line breaks and ANSI sequences included. */
  readonly write: (text: string) => void;
  /** The terminal's width, asked at every redraw. */
  readonly columns: () => number;
  readonly clock: Clock;
  readonly redact: (text: string) => string;
}

export interface Progress {
  handle(event: RunEvent): void;
  /** Writes a line (of the log) above the live lines. */
  line(text: string): void;
  /** Leaves the last state standing and redraws no more. */
  stop(): void;
}

const REDRAW_MS = 100;
const TICK_MS = 200;
const SHOWN = 12;

/**
 * Live progress on a terminal: one line for each running stream, redrawn in place ten times a second at most; a finished
 * stream's line stays above. Waits count down although nothing happens.
 */
export function createProgress({ write, columns, clock, redact }: ProgressSettings): Progress {
  const streams = new Map<string, LiveStream>();
  const ticking = new AbortController();
  let drawn = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;

  const erase = () => (drawn === 0 ? '' : `\u001b[${drawn}A\r\u001b[J`);
  const lines = () => {
    const running = [...streams.values()];
    const shown = running.slice(0, SHOWN).map((stream) => liveLine(stream, clock.now(), columns()));
    return running.length > SHOWN ? [...shown, `… ${running.length - SHOWN} more streams`] : shown;
  };
  const draw = (above = '') => {
    const next = lines();
    write(`${erase()}${above}${next.map((line) => `${line}\n`).join('')}`);
    drawn = next.length;
    drawnAt = clock.now();
  };
  const redraw = () => {
    if (clock.now() - drawnAt >= REDRAW_MS) draw();
  };
  const stop = () => {
    if (ticking.signal.aborted) return;
    ticking.abort();
    draw();
  };

  const tick = async () => {
    while (!ticking.signal.aborted) {
      await clock.sleep(TICK_MS, ticking.signal);
      if (streams.size > 0) redraw();
    }
  };
  // Only the abort of stop() ends the loop, and that is no error.
  tick().catch(() => {});

  return {
    handle(received) {
      if (ticking.signal.aborted) return;
      if (received.type === 'run_finished') return stop();
      const event = redactDeep(received, redact);
      if (event.type === 'stream_started') streams.set(event.stream, createLiveStream(event.stream, clock.now()));
      const stream = 'stream' in event && event.stream !== undefined ? streams.get(event.stream) : undefined;
      if (!stream) return;
      stream.take(event, clock.now());
      if (event.type !== 'stream_finished') return redraw();
      const last = liveLine(stream, clock.now(), columns());
      streams.delete(event.stream);
      draw(`${last}\n`);
    },
    line(text) {
      if (ticking.signal.aborted) write(`${text}\n`);
      else draw(`${text}\n`);
    },
    stop,
  };
}
