/** How a compound hangs on the one before it. */
export type Combinator = ' ' | '>' | '+' | '~';
export type AttributeOperator = '=' | '~=' | '|=' | '^=' | '$=' | '*=' | '!=';
/** The positions `step × n + offset` for n from 0. */
export interface Nth {
    readonly step: number;
    readonly offset: number;
}
/** One condition on an element. */
export type Condition = {
    readonly kind: 'tag';
    readonly name: string;
} | {
    readonly kind: 'any';
} | {
    readonly kind: 'scope';
} | {
    readonly kind: 'attribute';
    readonly name: string;
} | {
    readonly kind: 'compare';
    readonly name: string;
    readonly operator: AttributeOperator;
    readonly value: string;
    readonly ignoreCase: boolean;
} | {
    readonly kind: 'nth';
    readonly nth: Nth;
    readonly fromEnd: boolean;
    readonly ofType: boolean;
} | {
    readonly kind: 'contains';
    readonly text: string;
    readonly ignoreCase: boolean;
} | {
    readonly kind: 'not' | 'is' | 'has';
    readonly list: readonly Complex[];
} | {
    readonly kind: 'empty' | 'root';
};
export interface Compound {
    /** How it hangs on what stands to its left; of the first one it is how it hangs on the scope. */
    readonly combinator: Combinator;
    readonly conditions: readonly Condition[];
}
/** Compounds from left to right; the last one is the subject. */
export interface Complex {
    /** Begins with a combinator or with `:scope`: it is anchored at the scope. */
    readonly anchored: boolean;
    readonly compounds: readonly Compound[];
}
/** What is taken of a found element. */
export type Take = {
    readonly kind: 'text' | 'html' | 'default';
} | {
    readonly kind: 'attribute';
    readonly name: string;
};
/** One alternative of a selector, between commas. */
export interface Alternative {
    readonly complex: Complex;
    readonly take: Take;
}
