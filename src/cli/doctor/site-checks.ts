import { findBrowser } from '../../browser/version.ts';
import type { SiteSourcePlan, SiteStreamPlan } from '../../config/index.ts';
import { toIngestError } from '../../core/errors.ts';
import { type Check, type Facts, type Finding, ok, problem, warning } from './check.ts';

export const siteSources = ({ plan }: Facts): SiteSourcePlan[] =>
  Object.values(plan?.sources ?? {}).filter((source) => source.type === 'site');

const streamsOf = ({ plan }: Facts, source: SiteSourcePlan): SiteStreamPlan[] =>
  (plan?.streams ?? []).filter((stream) => stream.kind === 'site').filter((stream) => stream.source === source.name);

export const contact: Check = {
  name: 'contact',
  run: (facts) =>
    siteSources(facts).map(({ name, contact: address }) =>
      address === undefined
        ? warning(
            `${name}: the user agent names nobody whom the operator of the site could write to`,
            'Add `contact: mailto:you@example.org` to the source: who can ask need not block.',
          )
        : ok(`${name}: the user agent names ${address}`),
    ),
};

/** Whether streams of a source cannot do without a browser, can make use of one, or never start it. */
type Need = 'always' | 'perhaps' | 'never';

export const browser: Check = {
  name: 'browser',
  async run(facts) {
    const findings: Finding[] = [];
    for (const source of siteSources(facts)) {
      const needs = streamsOf(facts, source).map((stream) => needOf(source, stream));
      if (needs.includes('always')) findings.push(await lookFor(source, facts, 'always'));
      else if (needs.includes('perhaps')) findings.push(await lookFor(source, facts, 'perhaps'));
    }
    return findings;
  },
};

function needOf(source: SiteSourcePlan, { render, paginator, data }: SiteStreamPlan): Need {
  const how = render ?? source.render;
  const acts = paginator?.type === 'load_more' || paginator?.type === 'infinite_scroll';
  if (how === 'browser' || acts || data?.capture !== undefined) return 'always';
  return how === 'auto' ? 'perhaps' : 'never';
}

async function lookFor({ name, browser: options }: SiteSourcePlan, facts: Facts, need: Need): Promise<Finding> {
  try {
    const { executable, version } = await findBrowser(options.executable, facts.env, facts.signal);
    return ok(`${name}: ${version ?? 'a browser'} (${executable})`);
  } catch (thrown) {
    const { message, remedy } = toIngestError(thrown);
    if (need === 'always') return problem(`${name} needs a browser: ${message}`, remedy);
    return warning(`${name}: pages that lack rows or required fields cannot be rendered: ${message}`, remedy);
  }
}
