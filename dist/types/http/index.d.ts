export * from '../core/answer-codes.ts';
export { detectBlock, isLoginWall } from './blocks.ts';
export { createHttpClient, type HttpContext } from './client.ts';
export { type HttpOptions, httpOptionsSchema } from './options.ts';
export { createReach } from './reach.ts';
export { type ResponseRule, responseRuleSchema } from './rules.ts';
