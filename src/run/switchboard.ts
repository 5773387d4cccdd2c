import type { RunEvent } from '../core/events.ts';
import type { Problem } from '../core/report.ts';
import type { RunContext } from './context.ts';

export interface Switchboard {
  readonly warnings: Problem[];
  readonly errors: Problem[];
  emit(event: RunEvent): void;
  listen(stream: string, handler: (event: RunEvent) => void): () => void;
}

/** Hands events to the stream that they are about, and keeps the problems that belong to none for the report. */
export function openSwitchboard(context: RunContext): Switchboard {
  const warnings: Problem[] = [];
  const errors: Problem[] = [];
  const handlers = new Map<string, (event: RunEvent) => void>();
  return {
    warnings,
    errors,
    emit(event) {
      const stream = 'stream' in event ? event.stream : undefined;
      if (stream !== undefined) handlers.get(stream)?.(event);
      else if (event.type === 'warning' || event.type === 'error') {
        const { code, message, remedy } = event;
        (event.type === 'warning' ? warnings : errors).push({ code, message, ...(remedy ? { remedy } : {}) });
      }
      context.emit(event);
    },
    listen(stream, handler) {
      handlers.set(stream, handler);
      return () => handlers.delete(stream);
    },
  };
}
