const ANY_NUMBER = Number.POSITIVE_INFINITY;

/** The functions: those of XPath 1.0 and the few of later versions that pages call for. Least and most values of each. */
export const ARITIES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map<
  string,
  readonly [number, number]
>([
  ['last', [0, 0]],
  ['position', [0, 0]],
  ['count', [1, 1]],
  ['id', [1, 1]],
  ['name', [0, 1]],
  ['local-name', [0, 1]],
  ['string', [0, 1]],
  ['concat', [2, ANY_NUMBER]],
  ['starts-with', [2, 2]],
  ['ends-with', [2, 2]],
  ['contains', [2, 2]],
  ['substring-before', [2, 2]],
  ['substring-after', [2, 2]],
  ['substring', [2, 3]],
  ['string-length', [0, 1]],
  ['normalize-space', [0, 1]],
  ['translate', [3, 3]],
  ['lower-case', [1, 1]],
  ['upper-case', [1, 1]],
  ['string-join', [1, 2]],
  ['boolean', [1, 1]],
  ['not', [1, 1]],
  ['true', [0, 0]],
  ['false', [0, 0]],
  ['number', [0, 1]],
  ['sum', [1, 1]],
  ['floor', [1, 1]],
  ['ceiling', [1, 1]],
  ['round', [1, 1]],
]);
