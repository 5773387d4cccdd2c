import type { PageAction } from '../../browser/contract.ts';
import { BlockedError, PageError, RetryableError } from '../../core/errors.ts';
import type { RunEvent } from '../../core/events.ts';
/** Whether an answer says that there is no such page. */
export declare const isAbsent: ({ code }: PageError) => boolean;
export declare const disallowed: (stream: string, url: URL, why: string) => PageError;
/** @param hasSession the login that is shown is not the one that the config knows */
export declare const loginWall: (stream: string, url: URL, hasSession: boolean) => BlockedError;
export declare const nothingCaptured: (stream: string, url: URL, pattern: string) => RetryableError;
/** A list that goes on behind the last click or scroll is not the whole list. */
export declare function goesOn(stream: string, url: URL, times: number, action: PageAction | undefined): RunEvent;
