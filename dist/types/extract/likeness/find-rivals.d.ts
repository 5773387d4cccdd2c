import { type ScoredRow } from './score-row.ts';
import type { Candidate } from './selectors.ts';
/** Values of other elements that are as much alike as the chosen one and say something else; none where it stands alone. */
export declare function findRivals(rows: readonly ScoredRow[], selector: Candidate, take: string): readonly string[];
