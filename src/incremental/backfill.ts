import type { IncrementalOptions } from './options.ts';
import { createReckoning } from './reckon.ts';
import { ownMark } from './spans.ts';
import { nameOf, pluralOf } from './value.ts';

/** What is wrong with the start and end of a backfill; undefined where both fit the stream's cursors. */
export function backfillProblem(
  options: IncrementalOptions,
  stream: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): string | undefined {
  const reckoning = createReckoning(options, stream);
  const example = options.start === undefined ? undefined : reckoning.tryRead(String(options.start));
  for (const [name, text] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (text === undefined) continue;
    const value = reckoning.tryRead(String(ownMark(text, options, reckoning)));
    if (!value) return `${name} "${text}" is not written as the cursors of ${stream} are (${options.format})`;
    if (example && value.kind !== example.kind)
      return `${name} "${text}" is ${nameOf(value)}, the cursors of ${stream} are ${pluralOf(example)}`;
  }
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [from, to].map((text) => ownMark(text, options, reckoning)) as [string, string];
  return reckoning.order(first, last) > 0 ? `--from ${from} lies behind --to ${to}` : undefined;
}
