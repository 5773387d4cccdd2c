import { type Context, type Value } from './values.ts';
export declare function callFunction(name: string, values: readonly Value[], context: Context): Value;
