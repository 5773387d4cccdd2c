import type { RunEvent } from '../core/events.ts';
export type Level = 'error' | 'warn' | 'info' | 'debug';
/** What a person is told of one event. */
export interface Description {
    readonly level: Level;
    /** The part of the house that speaks. */
    readonly module: string;
    readonly stream?: string;
    readonly page?: string;
    readonly message: string;
}
/** What is written of one event: its description and, for JSON, its fields. */
export interface Entry {
    readonly description: Description;
    readonly event: RunEvent;
    readonly now: number;
}
/** One event in words; nothing in it is redacted or escaped yet. */
export declare function describeEvent(event: RunEvent): Description;
/** `customers page 17`, as far as the message does not name them itself. */
export declare function subjectOf({ stream, page, message }: Pick<Description, 'stream' | 'page' | 'message'>): string;
/** Whether the text names the thing as a word of its own: neither `page 17` nor `/customers` of a URL names `page 1` or `customers`. */
export declare function mentions(text: string, name: string): boolean;
