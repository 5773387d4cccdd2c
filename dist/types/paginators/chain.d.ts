import type { Json } from '../core/json.ts';
import { type Injection, type PageAnswer, type Paginator } from '../core/paginator.ts';
import type { ChainOptions } from './options.ts';
/** Pages that each name the next one: what differs is where the name stands and how it is asked for. */
export interface Chain {
    /** What the first page is asked with; null where it needs nothing. */
    readonly start: Json;
    /** What the answer names as next, or why there is nothing. @throws StreamError where it cannot be followed */
    read(answer: PageAnswer): {
        next: Json;
    } | {
        end: string;
    };
    inject(value: Json): Injection;
    /** What an answer to the first page would be named as, where pages are named by their URLs. */
    readonly here?: (answer: PageAnswer) => Json;
    /** Whether messages may show the value; a whole URL may carry credentials. */
    readonly showsValue: boolean;
}
/** A label of at most 40 characters. */
export declare function shorten(text: string, most?: number): string;
export declare function createChain(chain: Chain, options: ChainOptions): Paginator;
