import type { Json } from '../core/json.ts';
import type { Injection } from '../core/paginator.ts';
export type InjectPlace = 'query' | 'header' | 'body' | 'path';
/** Puts one value where the config says; bodies and paths keep its type, the rest is text. */
export declare function place(where: InjectPlace, name: string, value: Json): Injection;
/** The page size goes where the position goes; beside a position in the path it is a query parameter. */
export declare function placeSize(where: InjectPlace, name: string | undefined, size: number | undefined): Injection;
export declare function merge(...parts: readonly Injection[]): Injection;
