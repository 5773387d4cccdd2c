import type { Axis, NodeTest } from './ast.ts';
import { type Node } from './nodes.ts';
/** Axes whose positions count away from the context, against the order of the page. */
export declare const REVERSE: ReadonlySet<Axis>;
/** Nodes of an axis that pass the test, in the order in which their positions count. */
export declare function nodesOn(axis: Axis, node: Node, test: NodeTest): Node[];
