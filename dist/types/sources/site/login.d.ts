import type { HtmlPage } from '../../extract/contract.ts';
import { type LoginForm } from './login-form.ts';
import { type SessionContext } from './session-context.ts';
import type { SessionOptions } from './session-options.ts';
export type LoginOptions = NonNullable<SessionOptions['login']>;
export interface Login {
    /**
     * Fetches the form, sends it and looks at the answer.
     * @param proven these credentials were good before: a status that refuses them may mean the form's token, and is worth one more try
     * @throws StreamError, BlockedError
     */
    run(proven: boolean): Promise<void>;
    /** Whether an address is the login page's, as configured or as it was found after redirects. */
    isAt(url: URL): boolean;
    /** The login form standing on a page. */
    formOn(page: HtmlPage): LoginForm | undefined;
}
/** Login by a form of the site, as a browser would do it. */
export declare function createLogin(options: LoginOptions, context: SessionContext): Login;
