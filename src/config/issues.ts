import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** The value at a path of plain data. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, step) =>
      here !== null && typeof here === 'object' && Object.hasOwn(here, step)
        ? (here as Record<PropertyKey, unknown>)[step]
        : undefined,
    root,
  );
}

/** Issues of every branch of every union, with whole paths. */
export function everyIssue(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    const inner = issue.code === 'invalid_union' ? issue.errors.flatMap((branch) => everyIssue(branch, path)) : [];
    return [{ ...issue, path }, ...inner];
  });
}

const misfit = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

/**
 * Issues as a person would tell them: of a union only the branch that was meant, which is the one whose kind of value
 * (text, mapping, list) was given. Where none was, the union itself stays, as "expected this or that".
 */
export function tellableIssues(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
    const fitting = issue.errors.filter((branch) => !branch.some(misfit));
    const meant = fitting.sort((a, b) => a.length - b.length)[0];
    return meant ? tellableIssues(meant, path) : [{ ...issue, path }];
  });
}
