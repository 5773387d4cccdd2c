import { RetryableError } from '../core/errors.ts';
import type { JsonSyntaxError } from './json-syntax.ts';
/** What a text that is no JSON becomes: with the byte and a glimpse of what stands there, long tokens left out. */
export declare function badJson(error: JsonSyntaxError, bytes: Buffer, length: number): RetryableError;
