import { type Plan, type StreamPlan, suggest } from '../config/index.ts';
import { ConfigError } from '../core/errors.ts';

/** @throws ConfigError `unknown_stream`, with the nearest name */
export function refuseUnknownStreams(plan: Plan, names: readonly string[]): void {
  const known = plan.streams.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const remedy = suggest(name, known);
    throw new ConfigError('unknown_stream', `no stream is called "${name}"`, remedy === undefined ? {} : { remedy });
  }
}

/** The stream that a command is about: the named one, or the only one. @throws ConfigError */
export function chooseStream(command: string, plan: Plan, name: string | undefined): StreamPlan {
  if (name === undefined && plan.streams.length > 1) {
    throw new ConfigError('bad_usage', `${command}: name a stream`, {
      remedy: `Choose among ${plan.streams.map((stream) => stream.name).join(', ')}.`,
    });
  }
  if (name !== undefined) refuseUnknownStreams(plan, [name]);
  return plan.streams.find((one) => name === undefined || one.name === name)!;
}
