import { RetryableError } from '../core/errors.ts';
import type { Layer } from '../core/http.ts';
import { BLOCKED } from './answer-codes.ts';
import type { Call } from './call.ts';
import type { Circuit } from './circuit.ts';
import { hostAbsent } from './network-errors.ts';

/**
 * Asks the circuit before each attempt and tells it of the host's failures. Stands inside the places in flight, so that
 * requests which were already waiting for a place when the host went out do not run into the wall one after another.
 */
export function breaker(circuit: Circuit, call: Call): Layer {
  return (next) => async (request) => {
    const probe = await circuit.admit(request);
    call.alive = false;
    try {
      return await next(request);
    } catch (error) {
      // Before the probe is released, so that whoever waits finds the new pause.
      if (error instanceof RetryableError && isHostFailure(error, call)) {
        const absent = hostAbsent(error.code);
        const own = error.code === 'http_500';
        call.verdict = circuit.failed(request, { probe, notBefore: error.notBefore, absent, own });
      }
      throw error;
    } finally {
      if (probe) circuit.released();
    }
  };
}

// A page that was answered and could not be read is the page's trouble, and so is a wall; a name that does not exist is asked for once.
const isHostFailure = (error: RetryableError, call: Call): boolean =>
  !call.alive && error.code !== BLOCKED && error.attempts !== 1;
