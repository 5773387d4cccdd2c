import type { Token } from 'parse5';
/** A tag as it is written. */
export interface Tag {
    readonly name: string;
    readonly isEnd: boolean;
    readonly isSelfClosing: boolean;
    readonly attributes: Token.Attribute[];
    /** Place behind its `>`. */
    readonly end: number;
}
/** The tag that begins at `at`; undefined for what is no tag or is written in a way that needs the standard's own steps. */
export declare function readTag(text: string, at: number): Tag | undefined;
