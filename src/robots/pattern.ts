import { normalise, plainQuery } from './octets.ts';

/** A path of a rule. */
export interface Pattern {
  /** Octets that it was written with, normalised: the longest one that matches decides. */
  readonly length: number;
  matches(path: string): boolean;
}

/** Below this, plain searching is linear enough. */
const SHORT = 8;

/**
 * `*` stands for any octets, a `$` at the end for the end; everything else for itself. A path without a `/` at its start
 * is read as if it had one. Matching takes time in proportion to pattern and path, whatever the pattern.
 */
export function compilePattern(octets: string): Pattern {
  const rooted = /^[/*]/.test(octets) ? octets : `/${octets}`;
  const anchored = rooted.endsWith('$');
  const body = plainQuery(normalise(anchored ? rooted.slice(0, -1) : rooted, '*'));
  const pieces = body.split('*');
  const first = pieces[0]!;
  const last = anchored && pieces.length > 1 ? pieces.at(-1)! : '';
  const middle = pieces.slice(1, anchored ? -1 : undefined).filter((piece) => piece !== '');
  const whole = anchored && pieces.length === 1;
  return {
    length: body.length + (anchored ? 1 : 0),
    matches(path) {
      if (whole) return path === first;
      if (!path.startsWith(first)) return false;
      // The earliest place for each piece leaves the most room for those behind it.
      let at = first.length;
      for (const piece of middle) {
        const found = find(path, piece, at);
        if (found < 0) return false;
        at = found + piece.length;
      }
      return at + last.length <= path.length && path.endsWith(last);
    },
  };
}

function find(path: string, piece: string, from: number): number {
  if (piece.length > path.length - from) return -1;
  return piece.length <= SHORT ? path.indexOf(piece, from) : findLong(path, piece, from);
}

// Knuth, Morris and Pratt: no character of the path is looked at twice, which indexOf does not promise.
function findLong(path: string, piece: string, from: number): number {
  const borders = bordersOf(piece);
  let matched = 0;
  for (let i = from; i < path.length; i++) {
    while (matched > 0 && path[i] !== piece[matched]) matched = borders[matched - 1]!;
    if (path[i] === piece[matched]) matched += 1;
    if (matched === piece.length) return i - matched + 1;
  }
  return -1;
}

function bordersOf(piece: string): Uint32Array {
  const borders = new Uint32Array(piece.length);
  for (let i = 1, border = 0; i < piece.length; i++) {
    while (border > 0 && piece[i] !== piece[border]) border = borders[border - 1]!;
    if (piece[i] === piece[border]) border += 1;
    borders[i] = border;
  }
  return borders;
}
