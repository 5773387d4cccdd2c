import { renderText } from '../../core/template.ts';
import { joinUrl } from '../../core/url.ts';
import type { SiteSourceOptions } from './options.ts';
import type { Starts } from './paging/index.ts';

/** The first addresses of a stream: its `start` with its `params`, templates rendered. */
export function createStarts({ baseUrl, plan, scope }: Pick<SiteSourceOptions, 'baseUrl' | 'plan' | 'scope'>): Starts {
  return {
    count: plan.start.length,
    url(index, more = {}) {
      const names = { ...scope, ...more };
      const text = renderText(plan.start[index]!, names, encodeURIComponent);
      const url = /^https?:\/\//i.test(text) ? new URL(text) : joinUrl(baseUrl, text);
      for (const [name, value] of Object.entries(plan.params)) {
        url.searchParams.delete(name);
        for (const item of [value].flat())
          url.searchParams.append(name, typeof item === 'string' ? renderText(item, names) : String(item));
      }
      url.hash = '';
      return url;
    },
  };
}
