import type { Verdict } from './circuit.ts';
/** The state of one exchange, shared by its layers. */
export interface Call {
    /** The attempt under way, from 1. Tries against a host that is out do not count. */
    attempt: number;
    /** In this attempt the host gave an answer that is no failure of the host's. */
    alive: boolean;
    /** What the circuit made of this attempt's failure. */
    verdict: Verdict;
}
