import type { Combined, CombineOptions } from './combine.ts';
import type { EncodeOptions, FinishedFile } from './finish-file.ts';
import type { Target } from './targets.ts';
/** A staged file made into what the target should hold; it still lies beside the target. */
export interface Finished extends Combined {
    /** This run's own records alone, as wide as the target. */
    readonly news: string;
    /** What lands, target by target. */
    readonly files: readonly FinishedFile[];
}
export interface FinishInput extends Omit<CombineOptions, 'fill' | 'hashOf' | 'header'>, EncodeOptions {
    /** Name of the stream, for messages. */
    readonly stream: string;
    /** What is written, with absolute paths; none of them need exist. The first one is what the rows are added to. */
    readonly targets: readonly Target[];
}
