import type { Json } from '../../core/json.ts';
import { type CellValue } from '../plain-value.ts';
/** A module's page, judged. */
export interface JudgedPage {
    readonly records: readonly Readonly<Record<string, CellValue>>[];
    /** Undefined where the module does not say. */
    readonly next: Json | undefined;
    readonly label: string | undefined;
}
/** @param where `tides.mjs, page 3 of tides`, for messages. @throws StreamError `bad_module_page` for what is no page */
export declare function judgePage(value: unknown, where: string): JudgedPage;
/** @param end what the generator gives behind its last page. @throws StreamError `bad_module_page` for one more: nobody would read it */
export declare function assertOver(end: Promise<IteratorResult<unknown>>, where: string): Promise<null>;
