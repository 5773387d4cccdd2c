/** What stands in a versioned JSON file of ours, and what was strange about it. */
export interface Loaded<T> {
    readonly value: T | undefined;
    /** Set where the file was torn and its previous generation stands in, or nothing does. */
    readonly warning: string | undefined;
}
/** Replaces the file; the generation before stays beside it, for the case that this one is torn by something that ignores fsync. */
export declare function saveState(file: string, version: number, value: object): void;
/**
 * Reads the newest generation that is whole.
 * @throws StreamError `state_newer` where a later version of adip-ingest wrote it: it is neither used nor overwritten.
 */
export declare function loadState<T extends object>(file: string, version: number): Loaded<T>;
/** Removes what a killed process left half-written in a folder; only its owner may, and nobody else may be at work in it. */
export declare function sweepTemporary(folder: string): void;
