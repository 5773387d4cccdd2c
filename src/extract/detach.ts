import { Digits } from '../core/digits.ts';

/** V8 copies what is cut out of a text up to this length; a longer cut keeps the whole text alive. */
const LONGEST_COPY = 12;

/** Values that keep nothing of the page they were read from: what waits for its turn would else hold the text of its page. */
export function detach<T extends object>(value: T): T {
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string') {
      if (one.length > LONGEST_COPY) (value as Record<string, unknown>)[key] = ` ${one}`.slice(1);
    } else if (one !== null && typeof one === 'object' && !(one instanceof Digits)) detach(one as object);
  }
  return value;
}
