import type { Expression } from './ast.ts';
import { type Context, type Value } from './values.ts';
export declare function evaluate(expression: Expression, context: Context): Value;
