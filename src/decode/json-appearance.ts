import type { Field } from './json-shape.ts';

/** Which columns a page has shown, and in which order. */
export interface Appearance {
  /** The number of the page, which fields compare with their stamps. */
  readonly page: number;
  next(): number;
  /** The page's first value of a field. */
  value(field: Field): void;
  /** The page's first null of a field. */
  null(field: Field): void;
  /** Positions in the order of first appearance. A column of nothing but nulls where other records of the page have an object is none: the object's own columns are. */
  order(): number[];
}

export function createAppearance(): Appearance {
  let page = 0;
  let shown = new Set<number>();
  let valued = new Set<number>();
  let nulls: Field[] = [];
  return {
    get page() {
      return page;
    },
    next() {
      shown = new Set();
      valued = new Set();
      nulls = [];
      page += 1;
      return page;
    },
    value(field) {
      field.valuePage = page;
      valued.add(field.position);
      shown.add(field.position);
    },
    null(field) {
      field.nullPage = page;
      nulls.push(field);
      shown.add(field.position);
    },
    order() {
      for (const field of nulls)
        if (!valued.has(field.position) && field.child?.page === page) shown.delete(field.position);
      return [...shown];
    },
  };
}
