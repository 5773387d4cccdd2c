import { BlockedError, PageError, RetryableError } from '../../core/errors.ts';
export declare const disallowed: (stream: string, url: URL, why: string) => PageError;
export declare const loginWall: (stream: string, url: URL) => BlockedError;
export declare const nothingCaptured: (stream: string, url: URL, pattern: string) => RetryableError;
