import type { SiteValue } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import type { PageBase } from './contract.ts';
export { normalText } from '../../core/normal-text.ts';
/** What became of the text of a field. */
export interface Value {
    /** Of the field's type; the text with normal white space where it is not `ok`; undefined where the text is empty. */
    readonly value: SiteValue | undefined;
    /** ISO 4217 code, of a price whose currency is known. */
    readonly currency?: string | undefined;
    /** False for a text that is no value of the field's type. */
    readonly ok: boolean;
}
/** Parser of a field's texts; it never throws. `regex`, `list` and `default` of the field are the caller's. */
export type ValueParser = (text: string, page: PageBase) => Value;
/** Makes the parser of a field once, for all its texts. */
export declare function createValueParser(field: FieldPlan): ValueParser;
