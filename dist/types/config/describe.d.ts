import type { Plan } from './plan.ts';
/** The plan as YAML, defaults filled in, secrets masked, units as a person writes them. */
export declare function describePlan(plan: Plan): string;
/** `90m` of 5,400,000: the largest unit that keeps it whole. */
export declare function compactDuration(ms: number): string;
