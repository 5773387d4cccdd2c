import type { ElementPrint } from '../../core/site.ts';
import { type Scored, type ScoredRow } from './score-row.ts';
import { type Candidate } from './selectors.ts';
export interface Chosen {
    readonly selector: Candidate;
    readonly score: number;
}
/** The selector whose first hits are most alike over the rows; among those nearly as good, the one that reads best. */
export declare function chooseSelector(print: ElementPrint, rows: readonly ScoredRow[], best: readonly Scored[], take: string): Chosen | undefined;
