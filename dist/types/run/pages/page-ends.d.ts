import { StreamError } from '../../core/errors.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { PageSource } from '../../core/source.ts';
import type { PageOutcome } from './ask.ts';
/** Empty pages in a row after which a list that goes on counts as endless: a total that is none, a record count taken for pages. */
export declare const EMPTY_IN_A_ROW = 100;
/** A numbered page that is not there, with nothing that says how many there are. A page that the server itself named is no end. */
export declare function mayBeEnd(source: PageSource, { cursor, error }: Extract<PageOutcome, {
    kind: 'lost';
}>, total: number | undefined, asked: number): boolean;
/** Nothing is there: an empty page, or none. */
export declare function isNothing(outcome: PageOutcome): boolean;
export declare function endless(page: string, total: number | undefined): StreamError;
export declare function tellEndByRule(label: string, total: number | undefined, asked: number, options: {
    onWarning(code: string, message: string, page: string): void;
}): void;
export declare function wayPast(source: PageSource, cursor: Cursor, outcome: Extract<PageOutcome, {
    kind: 'lost';
}>, total: number | undefined, asked: number, lostInARow: number): Cursor | null;
