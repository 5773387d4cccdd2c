export declare const AXES: readonly ['child', 'descendant', 'descendant-or-self', 'parent', 'ancestor', 'ancestor-or-self', 'following-sibling', 'preceding-sibling', 'following', 'preceding', 'attribute', 'self'];
export type Axis = (typeof AXES)[number];
export type NodeTest = {
    readonly kind: 'name';
    /** Small, without its prefix. */
    readonly name: string;
    /** As it stands in the expression: SVG has attributes with capitals (`viewBox`) and prefixes (`xlink:href`). */
    readonly written: string;
} | {
    readonly kind: 'any' | 'text' | 'node' | 'comment';
};
export interface Step {
    readonly axis: Axis;
    readonly test: NodeTest;
    readonly predicates: readonly Expression[];
}
export type BinaryOperator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';
/** An expression of XPath 1.0. */
export type Expression = {
    readonly kind: 'literal';
    readonly value: string | number;
} | {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
} | {
    readonly kind: 'negate';
    readonly of: Expression;
} | {
    readonly kind: 'call';
    readonly name: string;
    readonly values: readonly Expression[];
} | {
    readonly kind: 'filter';
    readonly of: Expression;
    readonly predicates: readonly Expression[];
} | {
    readonly kind: 'path';
    /** Where it begins: the root, the context, or what an expression finds. */
    readonly from: 'root' | 'context' | Expression;
    readonly steps: readonly Step[];
};
