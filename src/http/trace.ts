import type { Clock } from '../core/clock.ts';
import type { Emit } from '../core/events.ts';
import type { Layer } from '../core/http.ts';

/** Tells of each request on the wire and of its answer. Innermost, so that the time is the server's and not ours. */
export function trace(emit: Emit, clock: Clock, attempt: () => number): Layer {
  return (next) => async (request) => {
    const { stream, page } = request;
    const started = clock.now();
    emit({ type: 'request', stream, page, attempt: attempt() });
    const response = await next(request);
    const ms = clock.now() - started;
    emit({
      type: 'response',
      stream,
      page,
      attempt: attempt(),
      status: response.status,
      bytes: response.body.byteLength,
      ms,
    });
    return response;
  };
}
