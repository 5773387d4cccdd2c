import type { Layer } from '../core/http.ts';

/** Layers around a sender, the first one outermost. */
export const compose =
  (...layers: readonly Layer[]): Layer =>
  (send) =>
    layers.reduceRight((next, layer) => layer(next), send);
