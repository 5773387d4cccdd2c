import type { HttpResponse } from '../../core/http.ts';
import { type Submission } from './login-form.ts';
import type { SessionContext } from './session-context.ts';
export interface Sent {
    readonly response: HttpResponse;
    readonly redirected: boolean;
}
/**
 * Sends a form once and fetches the page that the answer leads to. Those are two requests: what fails on the way to the page must not
 * send the form again.
 * @param page where the form stood
 */
export declare function sendForm(context: SessionContext, form: Submission, page: URL): Promise<Sent>;
