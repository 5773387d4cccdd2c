import { type Detected, type Look } from './look.ts';
export declare function byTotalPages({ answer, all, extra }: Look): Detected | undefined;
/** A total beside a position (in the answer or in the request) tells how to ask for the rest. */
export declare function byTotal(look: Look): Detected | undefined;
/** A flag that says "more", and records with ids, in the manner of `starting_after`; or a flag beside a page number. */
export declare function byHasMore(look: Look): Detected | undefined;
