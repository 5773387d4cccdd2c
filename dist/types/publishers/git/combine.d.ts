import type { Problem } from '../../core/report.ts';
import type { Ours, Workshop } from './workshop.ts';
type Combined = {
    blob: string;
    file?: string;
} | {
    problem: Problem;
} | undefined;
/** Blobs of one file. */
interface Versions {
    /** Of the commit that the branch and HEAD grew from. */
    readonly before: string | undefined;
    /** Of HEAD, where that is another one. */
    readonly head: string | undefined;
    readonly theirs: string | undefined;
    readonly baseKnown: boolean;
}
/** The three-way rule for one file; undefined where the branch keeps what it has. */
export declare function combine(shop: Workshop, own: Ours, versions: Versions): Promise<Combined>;
/** What cannot be put together keeps all files of its stream back, and no other stream's. */
export declare const IMPOSSIBLE = "rebase_impossible";
/** Of a file that is held back, what others than its stream put into it: on top of the branch's; undefined where that is nothing. */
export declare function toldOnly(shop: Workshop, own: Ours, theirs: string | undefined): Promise<string | undefined>;
export {};
