import type { Json } from '../core/json.ts';
/** Values compared without an eye for the order of sibling keys would need sorting; servers repeat cursors verbatim. */
export declare const fingerprint: (value: Json) => string;
/**
 * Which cursors were used, in bounded space, so that it can live inside a cursor. The latest are all known; longer
 * cycles are found by Brent's method: one anchor, renewed at every power of two, that a cycle must meet again.
 */
export type Trail = {
    steps: number;
    anchor: string;
    recent: string[];
};
export declare const emptyTrail: Trail;
/** The trail with `value` on it; undefined where the value is on it already. */
export declare function visit(trail: Trail, value: Json): Trail | undefined;
