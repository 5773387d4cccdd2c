import type { Response } from 'playwright-core';
import type { RenderedResponse } from './contract.ts';
/** @throws PageError `not_html`, `redirect_insecure` */
export declare function assertPage(answer: Response, asked: URL): void;
/** What the page's own answer says, for a body that is a DOM in UTF-8. Cookies are with the context, not here. */
export declare function describeAnswer(answer: Response, shown: string, receivedAt: number): Promise<Omit<RenderedResponse, 'body' | 'captured'>>;
