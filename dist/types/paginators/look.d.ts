import type { Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
import { type Found } from './names.ts';
/** What a first answer shows about its paging: options for a paginator, as a config would carry them. */
export interface Detected {
    readonly options: {
        readonly type: string;
        readonly [key: string]: Json;
    };
    readonly reason: string;
}
/** A first answer, laid out for those who look for a way on. */
export interface Look {
    readonly answer: PageAnswer;
    readonly all: readonly Found[];
    /** Optional stop rules that every finding takes along. */
    readonly extra: {
        [key: string]: Json;
    };
}
export declare const say: (field: Found) => string;
/** The name among the request's own parameters that means the same thing, as it is spelt there. */
export declare function asked(answer: PageAnswer, names: ReadonlySet<string>): string | undefined;
export declare const isCount: (value: Json) => boolean;
/** The field that counts all records, where one does. */
export declare function totalField(all: readonly Found[], answer: PageAnswer): Found | undefined;
