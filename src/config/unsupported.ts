import type { Plan, StreamPlan } from './plan.ts';
import { dotted, type Problem, sortProblems } from './problem.ts';
import type { Path } from './read.ts';

/** Keys of a stream that are understood but not run by this release. */
const LATER: readonly { readonly key: 'references'; readonly what: string }[] = [
  { key: 'references', what: 'checking references between streams' },
];

/**
 * What the chosen streams need and this release cannot run: nothing of a config is read and ignored.
 * @param selected names of the streams that are run; all where it is absent. With a selection, `warehouse` and
 * `transforms`, which belong to no stream, are warnings instead of errors.
 */
export function unsupported(plan: Plan, selected?: readonly string[]): Problem[] {
  const chosen = selected ? plan.streams.filter(({ name }) => selected.includes(name)) : plan.streams;
  const problems = chosen.flatMap((stream) => ofStream(plan, stream));
  const severity = selected ? 'warning' : 'error';
  const remedy = selected
    ? 'The chosen streams run without it.'
    : 'Choose streams (`--streams`, input `streams`) to run without it.';
  if (plan.warehouse?.sqlite ?? plan.warehouse?.postgres)
    problems.push(cannot(plan, ['warehouse'], 'loading a warehouse', severity, remedy));
  if (plan.transforms.length > 0) problems.push(cannot(plan, ['transforms'], 'transforms', severity, remedy));
  return sortProblems(problems);
}

function ofStream(plan: Plan, stream: StreamPlan): Problem[] {
  const base: Path = ['streams', stream.name];
  const remedy = 'Remove it, or choose other streams (`--streams`, input `streams`).';
  return LATER.filter(({ key }) => stream[key] !== undefined).map(({ key, what }) =>
    cannot(plan, [...base, key], what, 'error', remedy),
  );
}

function cannot(plan: Plan, path: Path, what: string, severity: Problem['severity'], remedy: string): Problem {
  const place = plan.place(path);
  const message = `${what} is not in this release`;
  return { code: 'unsupported', severity, file: plan.file, path: dotted(path), message, remedy, ...place };
}
