import { z } from 'zod';
import type { Json } from '../core/json.ts';
import type { Cursor, Paginator } from '../core/paginator.ts';
import type { Variant } from '../core/variant.ts';
import { detect } from './detect.ts';
import { fullPage } from './full-page.ts';
import { maxPages } from './options.ts';

const schema = z.strictObject({ type: z.literal('auto'), max_pages: maxPages });

type Options = { readonly type: string; readonly [key: string]: Json };
/** `found` holds the options of the paginator that was detected; null before the first answer. */
type State = { found: Options | null; inner: Cursor };
type Concrete = Variant<z.ZodObject, Paginator, Record<string, never>>;

/** The paginator that detects, over those that it may find. */
export function autoOver(concrete: readonly Concrete[]) {
  function make(options: Options): Paginator {
    const found = concrete.find((one) => one.type === options.type);
    if (!found) throw new Error(`no paginator "${options.type}"`);
    return found.create(found.schema.parse(options), {});
  }

  return {
    type: 'auto',
    summary: 'Finds out from the first answer how the source pages, and says what it found.',
    schema,
    create(options: z.output<typeof schema>, _context: Record<string, never>): Paginator {
      const limit = options.max_pages === undefined ? {} : { max_pages: options.max_pages };
      return {
        first: (): State => ({ found: null, inner: null }),
        inject(cursor) {
          const { found, inner } = cursor as State;
          return found ? make(found).inject(inner) : {};
        },
        after(cursor, answer) {
          const state = cursor as State;
          const detected = state.found ? undefined : detect(answer);
          const found = state.found ?? withLimit(detected!.options, limit);
          const paginator = make(found);
          const step = paginator.after(state.found ? state.inner : paginator.first(), answer);
          const next: State | null = step.next === null ? null : { found, inner: step.next };
          if (!detected) return { ...step, next };
          const full = found.type === 'single_page' && !step.warning ? fullPage(answer) : undefined;
          const warning = full && `${full}; set the paginator, or single_page if that is all`;
          return {
            ...step,
            ...(warning ? { warning } : {}),
            next,
            choice: { what: 'paginator', choice: describe(found), reason: detected.reason },
          };
        },
        skip(cursor): State | null {
          const { found, inner } = cursor as State;
          const past = found && make(found).skip?.(inner);
          return past ? { found, inner: past } : null;
        },
        label(cursor) {
          const { found, inner } = cursor as State;
          return found ? make(found).label(inner) : 'page 1';
        },
      };
    },
  };
}

const withLimit = (options: Options, limit: { max_pages?: number }): Options =>
  options.type === 'single_page' ? options : { ...options, ...limit };

/** `page_number (page_param: page, total_pages_path: meta.total_pages)`. */
function describe(options: Options): string {
  const { type, ...rest } = options;
  const said = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
  return said.length > 0 ? `${type} (${said.join(', ')})` : type;
}
