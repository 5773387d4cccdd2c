import {
  InvalidConfigError,
  type Problem,
  parseConfig,
  type SiteSourcePlan,
  type SiteStreamPlan,
} from '../../config/index.ts';
import { demand, jsonOf } from './toolkit-input.ts';

/**
 * Options of a program as a plan, with the same rules, messages and defaults as in a config file.
 * @throws InvalidConfigError with all problems, each named by its key
 */
export function settleOptions(source: object, stream: object): { source: SiteSourcePlan; stream: SiteStreamPlan } {
  const given = { start: '/', ...stream, source: 'site', write: { csv: 'page.csv' } };
  const text = jsonOf({ version: 1, sources: { site: source }, streams: { page: given } });
  try {
    const plan = parseConfig(
      text.replaceAll('${', () => '$${'),
      { file: 'options', env: {} },
    );
    return { source: plan.sources['site'] as SiteSourcePlan, stream: plan.streams[0] as SiteStreamPlan };
  } catch (thrown) {
    if (!(thrown instanceof InvalidConfigError)) throw thrown;
    throw new InvalidConfigError(
      thrown.problems.map(asOption),
      'Correct the options: they are the keys of a `site` source and of its streams in the reference.',
    );
  }
}

/** The text that was parsed is ours, and so its lines and frames mean nothing to the caller. */
const asOption = ({ path, position: _, frame: __, ...problem }: Problem): Problem => ({
  ...problem,
  path: path.replace(/^(sources\.site|streams\.page)\./, ''),
});

/** @throws ConfigError where the address is none of a page */
export function urlOf(address: unknown, base?: string): URL {
  const isAddress = typeof address === 'string' || address instanceof URL;
  const url = isAddress ? URL.parse(String(address), base) : null;
  demand(
    url !== null && /^https?:$/.test(url.protocol),
    `${isAddress ? JSON.stringify(String(address)) : String(address)} is no address of a page`,
    base === undefined ? 'Give a whole URL such as https://example.com/list.' : 'Give a path, or a whole URL.',
  );
  return url;
}
