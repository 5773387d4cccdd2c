import type { HttpRequest, Layer } from '../core/http.ts';
import type { Call } from './call.ts';
import type { Circuit } from './circuit.ts';
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
export declare function breaker(circuit: Circuit, call: Call, witness: Witness): Layer;
