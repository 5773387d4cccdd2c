import type { PageAnswer } from '../core/paginator.ts';
import { type Detected } from './look.ts';
/** Finds out from the first answer how a source pages: links first, then cursors, then counts; else it is one page. */
export declare function detect(answer: PageAnswer): Detected;
