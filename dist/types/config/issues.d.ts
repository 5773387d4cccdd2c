import type { z } from 'zod';
export type Issue = z.core.$ZodIssue;
/** The value at a path of plain data. */
export declare function valueAt(root: unknown, path: readonly PropertyKey[]): unknown;
/** Issues of every branch of every union, with whole paths. */
export declare function everyIssue(issues: readonly Issue[], prefix?: readonly PropertyKey[]): Issue[];
/**
 * Issues as a person would tell them: of a union only the branch that was meant, which is the one whose kind of value
 * (text, mapping, list) was given. Where none was, the union itself stays, as "expected this or that".
 */
export declare function tellableIssues(issues: readonly Issue[], prefix?: readonly PropertyKey[]): Issue[];
