/** At most `limit` holders at once; those that wait get their turn in the order in which they came. */
export interface Slots {
    /** Resolves with the function that gives the slot back. Rejects with the signal's reason. */
    take(signal: AbortSignal): Promise<() => void>;
}
export declare function createSlots(limit: number): Slots;
