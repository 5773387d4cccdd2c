import type { ChildNode, Document, Element } from 'domhandler';
/** An attribute as a node of its own, made when it is reached. */
export interface AttributeNode {
    readonly owner: Element;
    readonly name: string;
    readonly value: string;
}
/** What `/` is in a row: a root that holds the row alone. */
export interface RowRoot {
    readonly row: Element;
}
export type Node = Document | ChildNode | AttributeNode | RowRoot;
export declare const isAttribute: (node: Node) => node is AttributeNode;
export declare const isRowRoot: (node: Node) => node is RowRoot;
export declare function childrenOf(node: Node): readonly ChildNode[];
export declare function parentOf(node: Node): Node | undefined;
/** The string-value of XPath: all text inside, as it stands. */
export declare function stringOf(node: Node): string;
/** Puts nodes into the order of the page, each once. */
export declare function inOrder(nodes: readonly Node[]): Node[];
/** The same object for the same attribute, so that each is found once. */
export declare function attributeNode(owner: Element, name: string): AttributeNode | undefined;
