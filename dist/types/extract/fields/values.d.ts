import type { SiteValue } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import type { Taken } from './place.ts';
import type { View } from './scope.ts';
export interface FieldValue {
    readonly value: SiteValue;
    readonly currency: string | undefined;
    /** Texts that are not of the field's type. */
    readonly unparsed: readonly string[];
    /** Of a boolean: the texts behind it. */
    readonly decided: readonly Decided[];
}
/** A text and what `boolean` reads it as. */
export interface Decided {
    readonly text: string;
    readonly value: boolean;
}
/** Values of what was taken; undefined where `regex` matches nothing of it. */
export type ReadField = (taken: Taken, view: View) => FieldValue | undefined;
export declare function createFieldReader(field: FieldPlan): ReadField;
