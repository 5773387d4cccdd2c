import type { Alternative } from './ast.ts';
/**
 * A CSS selector with its pseudo-element.
 * @throws SelectorSyntaxError
 */
export declare function parseCss(text: string): readonly Alternative[];
