import type { Emit } from '../../core/events.ts';
import type { Page } from '../../core/source.ts';
/** Notices the same page coming again: an alarm, and where nothing tells the end of the list, a list without end. */
export declare function watchForRepeats({ stream, emit }: {
    stream: string;
    emit: Emit;
}): (page: Page) => void;
