import type { FieldPlan } from '../options.ts';
import type { Column, Columns } from './scope.ts';
/**
 * A field with fields of its own: an object, or a list of objects, each read inside its own element.
 * @param columns its fields, compiled
 */
export declare function createNested(name: string, field: FieldPlan, columns: Columns): Column;
