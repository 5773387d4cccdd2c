import type { Control } from './form-controls.ts';
export interface FormBody {
    readonly contentType: string;
    readonly body: string | Uint8Array;
}
/** Names and values as a query string, as browsers write it. */
export declare const encodeQuery: (controls: readonly Control[]) => string;
/** The body of a form in one of the two encodings that servers read. */
export declare const encodeForm: (controls: readonly Control[], enctype: 'urlencoded' | 'multipart') => FormBody;
