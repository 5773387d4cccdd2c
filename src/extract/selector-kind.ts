/** What a selector is written in, and its text without the prefix that says so. */
export interface SelectorKind {
  readonly kind: 'css' | 'xpath' | 'regex';
  readonly body: string;
  /** Where the body begins in the selector. */
  readonly offset: number;
}

/** XPath is what `xpath:` says, or what begins as no CSS can: `/`, `./`, `..`, `(/`, `(./`. */
export function kindOf(selector: string): SelectorKind {
  if (selector.startsWith('re:')) return { kind: 'regex', body: selector.slice(3), offset: 3 };
  if (selector.startsWith('xpath:')) return { kind: 'xpath', body: selector.slice(6), offset: 6 };
  const kind = /^\s*(?:\/|\.\/|\.\.|\(+\s*\.{0,2}\/)/.test(selector) ? 'xpath' : 'css';
  return { kind, body: selector, offset: 0 };
}
