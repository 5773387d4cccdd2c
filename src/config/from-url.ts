import { ConfigError } from '../core/errors.ts';
import { dataPathProblem } from './output-path.ts';
import { fileStem, settle } from './parse.ts';
import type { Plan } from './plan.ts';
import { ONCE } from './retype.ts';
import { frameSchema } from './schema/config.ts';
import { apiStreamSchema } from './schema/stream.ts';

/**
 * The plan of the URL-only form: one source, one stream named after the output file, pages and records found by
 * themselves. Nothing is interpolated.
 * @throws ConfigError where the URL is none of http or https, or the output lies where no output may
 */
export function planFromUrl({ url, output }: { url: string; output: string }): Plan {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
    throw new ConfigError('config_invalid', 'the input "url" is not a whole URL of http or https', {
      remedy: 'Write it as in https://api.example.com/v1/stations.',
    });
  const problem = dataPathProblem(output, 'csv');
  if (problem)
    throw new ConfigError('config_invalid', `the input "output" ${problem}: ${JSON.stringify(output)}`, {
      remedy: 'Name a file inside the workspace, such as data/stations.csv.',
    });
  const name = streamName(output);
  const frame = frameSchema.parse(
    { version: 1, sources: { [name]: { type: 'api', base_url: parsed.origin } }, streams: {} },
    ONCE,
  );
  const stream = apiStreamSchema.parse(
    { source: name, url: literal(parsed.href), write: { csv: literal(output) } },
    ONCE,
  );
  const source = frame.sources[name]!;
  return {
    ...frame,
    name,
    file: '',
    sources: { [name]: { ...source, name, hidden: [] } },
    streams: [settle({ ...stream, kind: 'api', name }, [])],
    variables: [],
    warnings: [],
    place: () => undefined,
  };
}

const literal = (text: string): string => text.replace(/[{}]/g, '$&$&');

/** The output's stem as a name that the config would accept. */
function streamName(output: string): string {
  const stem = fileStem(output)
    .replace(/[^\w-]/g, '_')
    .slice(0, 60);
  return /^[A-Za-z_]/.test(stem) ? stem : `_${stem}`;
}
