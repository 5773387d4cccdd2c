import type { Foreseen } from '../run/trial/foresee.ts';
/** Which streams wait for which, where any do. */
export declare function orderText(levels: readonly (readonly string[])[]): string;
/** What a stream runs for, and from where on it asks. */
export declare function foreseenLines({ partitions, incremental, resumes, }: {
    readonly partitions?: Foreseen['partitions'] | undefined;
    readonly incremental?: Foreseen['incremental'] | undefined;
    readonly resumes?: string | undefined;
}): string[];
