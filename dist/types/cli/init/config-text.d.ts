import type { Draft } from './draft.ts';
/** A small config with comments about a URL that was looked at. */
export declare function configOf(draft: Draft): string;
/** Where no URL was given. */
export declare const EXAMPLE: Draft;
/** A config to fill in. It validates as it stands. */
export declare function exampleConfig(): string;
