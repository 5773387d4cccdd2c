import type { SourcePlan, StreamPlan } from './plan.ts';
/**
 * A source or stream as plain data with its secrets masked: values that came from secret variables, what stands
 * under a secret's name among credentials, headers and parameters, passwords inside URLs.
 */
export declare function conceal(part: SourcePlan | StreamPlan): unknown;
