import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' | 'major' }) => void;

let known: Collect | undefined;

/** Has V8 collect garbage now: what died young (about 2 ms), or all (10 ms and more, with the size of the heap). */
export function collect(type: 'minor' | 'major'): void {
  known ??= exposed();
  known({ type });
}

// The flag only concerns contexts that are made after it, so that no other code sees a global `gc`.
function exposed(): Collect {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? (found as Collect) : () => {};
}
