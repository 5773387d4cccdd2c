import { type Entry } from './describe-event.ts';
/**
 * Lines as GitHub Actions reads them: a folded group per stream, and an annotation instead of the plain line for each
 * problem. Lost pages are summed up in one annotation per stream, or a bad day would use all of them up.
 */
export declare function createActionsPresenter(write: (line: string) => void, toLine: (entry: Entry) => string): (entry: Entry) => void;
