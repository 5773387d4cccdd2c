import type { Foreseen } from '../run/foresee.ts';
/** Which streams wait for which, where any do. */
export declare function orderText(levels: readonly (readonly string[])[]): string;
/** What a stream runs for, and from where on it asks. */
export declare function foreseenLines({ partitions, incremental, }: {
    readonly partitions?: Foreseen['partitions'] | undefined;
    readonly incremental?: Foreseen['incremental'] | undefined;
}): string[];
