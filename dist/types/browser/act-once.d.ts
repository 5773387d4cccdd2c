import type { Stage } from './stage.ts';
/** One click of the first button that is offered; false where there is none. */
export declare function click(stage: Stage, selectors: readonly string[]): Promise<boolean>;
/** One scroll to the end, of the window and of the box in which the rows stand. */
export declare function toEnd({ page, rows, left }: Stage): Promise<boolean>;
