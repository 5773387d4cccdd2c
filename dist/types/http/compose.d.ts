import type { Layer } from '../core/http.ts';
/** Layers around a sender, the first one outermost. */
export declare const compose: (...layers: readonly Layer[]) => Layer;
