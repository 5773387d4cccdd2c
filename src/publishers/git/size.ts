import type { Artifact } from '../../core/artifact.ts';
import type { Problem } from '../../core/report.ts';
import { formatBytes } from '../../core/units.ts';
import type { GitContext } from './context.ts';
import type { GitOptions } from './options.ts';

/** From here on GitHub warns at each push. */
const WARN_ABOVE = 50 * 1024 * 1024;

/** Says why a file of this size stays out of the commit; undefined where it may land. */
export function sizeProblem(path: string, bytes: number, options: GitOptions): Problem | undefined {
  if (bytes <= options.max_file_size) return undefined;
  return {
    code: 'git_file_too_large',
    message: `${path} has ${formatBytes(bytes)}, above the limit of ${formatBytes(options.max_file_size)}: it is left out of the commit`,
    remedy:
      'Write it in parts (write.split: { size: 50MB }) or with gzip: true, or send it to S3 only (publish: { git: false })',
  };
}

/** Said of the state of a stream whose data stays out. */
export const stateProblem = ({ stream, path }: Pick<Artifact, 'stream' | 'path'>): Problem => ({
  code: 'git_state_held_back',
  message: `${path} waits for the data of ${stream}, which is left out`,
});

export interface Sorted {
  readonly fitting: readonly Artifact[];
  readonly leftOut: readonly Problem[];
}

/**
 * Parts the files that are too large from the others. The state of a stream whose data stays out stays out as well:
 * a cursor ahead of its data would skip what never landed.
 */
export function sortBySize(artifacts: readonly Artifact[], options: GitOptions, emit: GitContext['emit']): Sorted {
  const leftOut: Problem[] = [];
  const held = new Set<string>();
  for (const { stream, path, bytes } of artifacts) {
    const problem = sizeProblem(path, bytes, options);
    if (problem) {
      leftOut.push(problem);
      held.add(stream);
      emit({ type: 'warning', stream, ...withoutPage(problem) });
    } else if (bytes > WARN_ABOVE) {
      const message = `${path} has ${formatBytes(bytes)}; GitHub warns from 50 MiB on and refuses above 100 MiB`;
      emit({
        type: 'warning',
        code: 'git_file_large',
        stream,
        message,
        remedy: 'Write it in parts (write.split: { size: 50MB }) or with gzip: true',
      });
    }
  }
  const fitting = artifacts.filter(({ stream, path, bytes, kind }) => {
    if (sizeProblem(path, bytes, options)) return false;
    if (kind !== 'state' || !held.has(stream)) return true;
    leftOut.push({
      code: 'git_state_held_back',
      message: `${path} waits for the data of ${stream}, which is left out`,
    });
    return false;
  });
  return { fitting, leftOut };
}

function withoutPage({ code, message, remedy }: Problem) {
  return remedy === undefined ? { code, message } : { code, message, remedy };
}
