export { parseEnvFile } from '../core/env-file.ts';
export { describePlan } from './describe.ts';
export { fingerprint } from './fingerprint.ts';
export { planFromUrl } from './from-url.ts';
export type { Variables } from './interpolate.ts';
export { configJsonSchema } from './json-schema.ts';
export { nearest, suggest } from './nearest.ts';
export { referred } from './order.ts';
export { type ParseContext, parseConfig } from './parse.ts';
export { TARGET_NAMES } from './part-rules.ts';
export {
  type ApiSourcePlan,
  type ApiStreamPlan,
  type FileSourcePlan,
  type FileStreamPlan,
  lineOf,
  type ModuleSourcePlan,
  type ModuleStreamPlan,
  type Place,
  type Plan,
  type SiteSourcePlan,
  type SiteStreamPlan,
  type SourcePlan,
  type SqlSourcePlan,
  type SqlStreamPlan,
  type StreamPlan,
  sourceOf,
  type TransformPlan,
  withSource,
} from './plan.ts';
export { formatProblem, InvalidConfigError, type Position, type Problem } from './problem.ts';
export { referenceTables } from './reference.ts';
export { REQUEST_NAMES } from './template-rules.ts';
export { orderTransforms, readsTable, sourcesOf, streamsRead } from './transforms.ts';
