import type { ElementPrint } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import type { Column } from './scope.ts';
export interface ColumnOptions {
    readonly known: Readonly<Record<string, ElementPrint>>;
    readonly rates?: Readonly<Record<string, number>>;
    readonly heal: boolean;
}
/** A field with a value of its own. */
export declare function createLeaf(name: string, field: FieldPlan, options: ColumnOptions): Column;
/** Without these a record is not whole. */
export declare const isNeeded: (field: FieldPlan) => boolean;
