import { type Node } from './nodes.ts';
export type Value = string | number | boolean | readonly Node[];
export interface Context {
    readonly node: Node;
    readonly position: number;
    readonly size: number;
    /** What `/` is. */
    readonly root: Node;
}
export declare function toBoolean(value: Value): boolean;
export declare function toText(value: Value): string;
export declare function toNumber(value: Value): number;
