import { type Json } from '../../core/json.ts';
import type { Match } from '../contract.ts';
import type { FieldPlan } from '../options.ts';
import type { Scope, View } from './scope.ts';
/** What stands at a field's place in one scope. */
export interface Taken {
    /** Place of the selector in the chain; 0 where there is no chain. */
    readonly index: number;
    /** Texts of elements, or values of data; one unless the field is a list. */
    readonly parts: readonly Json[];
    /** Data of machines: their numbers have a point, whatever the language of the page. */
    readonly data: boolean;
    /** The currency that data names beside a price. */
    readonly currency?: string | undefined;
    readonly match?: Match | undefined;
}
export type Place = (view: View, scope: Scope) => Taken | undefined;
/** @throws ConfigError for selectors and paths that do not parse */
export declare function createPlace(name: string, field: FieldPlan): Place;
/** What counts of a value: a list's elements where the field is a list, else the first that holds something. */
export declare function partsOf(value: Json | undefined, list: boolean): readonly Json[];
