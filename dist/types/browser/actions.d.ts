import type { PageAction } from './contract.ts';
import type { Stage } from './stage.ts';
/** What was done on a page; see `RenderedResponse.acted`. */
export interface Acted {
    readonly times: number;
    readonly exhausted: boolean;
}
/**
 * Clicks or scrolls while that brings rows, up to the action's bound and the page's time.
 * @throws RetryableError `load_failed` where what should have brought more rows failed
 * @throws PageError `left_page`, `rows_replaced` where rows that were there are gone
 */
export declare function act(stage: Stage, action: PageAction): Promise<Acted>;
