import type { Json } from '../../core/json.ts';
import type { Previewed } from '../../run/trial/preview.ts';
/** What a first config is made of. */
export interface Draft {
    readonly name: string;
    readonly baseUrl: string;
    readonly path: string;
    readonly params: readonly (readonly [name: string, value: string])[];
    /** Credentials of the URL become variables: they never stand in a file that is committed. */
    readonly auth: {
        readonly [key: string]: Json;
    } | undefined;
    readonly output: string;
    readonly records: {
        readonly path: string;
        readonly reason: string;
    } | undefined;
    readonly paginator: {
        readonly options: {
            readonly [key: string]: Json;
        };
        readonly reason: string;
    } | undefined;
    readonly key: string | undefined;
}
/** A config about a URL, before anything was asked. */
export declare function draftOf(url: URL, name: string, output: string): Draft;
/** The draft with what the first page showed. */
export declare function fillIn(draft: Draft, { pages, choices, next }: Previewed): Draft;
