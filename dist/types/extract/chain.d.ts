import type { Chain } from './contract.ts';
import { type DefaultTake } from './selector.ts';
/**
 * Compiles a chain of selectors.
 * @param options.elements the chain is asked for elements only, so that a pattern makes no sense in it
 * @param options.take what is taken of an element where a selector does not say: `text` (default), or `link`: its href or src
 * @throws ConfigError `selector_syntax` with the position of what does not parse
 */
export declare function createChain(selectors: readonly string[], options?: {
    readonly take?: DefaultTake;
    readonly elements?: boolean;
}): Chain;
