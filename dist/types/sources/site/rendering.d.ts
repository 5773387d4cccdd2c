import type { Emit } from '../../core/events.ts';
import type { DriftMemory } from '../../core/site.ts';
import type { Render } from './options.ts';
/** Which pages go through the browser, learnt from what it brings. */
export interface Rendering {
    /** How a page of this kind is asked for first. */
    first(kind: string): 'static' | 'browser';
    /** Whether a static page that is not complete is worth the browser. */
    isWorthTrying(kind: string, page: Incomplete): boolean;
    complete(kind: string): void;
    helped(kind: string): void;
    useless(kind: string): void;
    /** There is no browser: all goes on without one. */
    giveUp(): void;
}
interface Incomplete {
    readonly records: readonly unknown[];
    /** Where it leads on to. */
    readonly links: readonly unknown[];
}
/** @param render what the config says; `auto` learns, the others are law */
export declare function createRendering(render: Render, known: DriftMemory | undefined, told: {
    readonly stream: string;
    readonly emit: Emit;
}): Rendering;
export {};
