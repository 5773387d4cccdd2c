import { BLOCKED } from '../core/answer-codes.ts';
import { RetryableError } from '../core/errors.ts';
import type { HttpRequest, Layer } from '../core/http.ts';
import type { Call } from './call.ts';
import type { Circuit } from './circuit.ts';
import { hostAbsent } from './network-errors.ts';

/**
 * A request that the host has answered well. While the circuit is open it is what probes: a page that fails by itself says
 * nothing about the host, and where only such pages are left (the last ones of a list) no other success would ever come.
 */
export interface Witness {
  /** The last request that went well. */
  note(request: HttpRequest): void;
  /** Asks it again; undefined where nothing went well yet. @throws what the host's failure is */
  ask(signal: AbortSignal): Promise<void> | undefined;
}

/**
 * Asks the circuit before each attempt and tells it of the host's failures. Stands inside the places in flight, so that
 * requests which were already waiting for a place when the host went out do not run into the wall one after another.
 */
export function breaker(circuit: Circuit, call: Call, witness: Witness): Layer {
  return (next) => async (request) => {
    let probe = await circuit.admit(request);
    call.alive = false;
    try {
      const asked = probe ? witness.ask(request.signal) : undefined;
      if (asked) {
        await asked;
        call.alive = false; // what comes now is the page's own affair
        circuit.released();
        probe = false;
      }
      const response = await next(request);
      if (request.idempotent !== false) witness.note(request);
      return response;
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
