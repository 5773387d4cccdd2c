import { type Range, type Turn } from '../../core/partition.ts';
import type { Trial } from './trial.ts';
/** What a run would ask for, as far as the workspace tells. */
export interface Foreseen {
    readonly partitions?: {
        /** Streams and lists that it runs for. */
        readonly of: readonly string[];
        /** Absent where the rows of a parent are not there yet. */
        readonly count?: number;
        /** Of an incremental parent: these are due already, and what it changes in the run comes to them. */
        readonly isOpen: boolean;
        readonly examples: readonly string[];
    };
    readonly incremental?: {
        readonly field: string;
        /** Partitions that have a cursor. */
        readonly cursors: number;
        /** What the first turn asks for, window by window. */
        readonly ranges: readonly Range[];
    };
    /** Where an interrupted run goes on. */
    readonly resumes?: string;
    /** The first turn; absent where it is not known yet. */
    readonly turn?: Turn;
}
/** @param resumeWithin ms after which an interrupted run is not gone on from */
export declare function foresee(trial: Trial, name: string, resumeWithin: number, now: number): Promise<Foreseen>;
