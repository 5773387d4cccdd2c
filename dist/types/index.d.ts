/**
 * adip-ingest as a library: parse a config into a plan, run it, read its report.
 * @packageDocumentation
 */
export { configJsonSchema, InvalidConfigError, type ParseContext, type Plan, parseConfig, planFromUrl, type StreamPlan, } from './config/index.ts';
export { type Clock, systemClock } from './core/clock.ts';
export { BlockedError, CancelledError, ConfigError, DeferredError, IngestError, PageError, StreamError, } from './core/errors.ts';
export type { Emit, RunEvent } from './core/events.ts';
export { type Report, reportSchema } from './core/report.ts';
export { createSecrets, type Secrets } from './core/secrets.ts';
export { VERSION } from './core/version.ts';
export { renderSummary, renderText } from './reporters/index.ts';
export { reportJsonSchema } from './reporters/report-json-schema.ts';
export type { RunContext, RunOptions } from './run/context.ts';
export { type Outcome, runPlan } from './run/run.ts';
export { type GetOptions, type Session, type SessionOptions, type SitePage, session } from './run/toolkit/toolkit.ts';
export { type ExtractPlan, extract, paginate } from './run/toolkit/toolkit-pages.ts';
export type { ModuleContext, ModulePage, ModuleSource, RetryMark } from './sources/module/contract.ts';
