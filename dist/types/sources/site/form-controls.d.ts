import type { Element } from 'domhandler';
/** One name of a form and what a browser would send for it. */
export interface Control {
    readonly name: string;
    readonly value: string;
    /** `password`, `hidden`, `checkbox`, `select`, … */
    readonly type: string;
    /** Whether it goes along untouched: what is disabled or not checked stays at home. */
    readonly sent: boolean;
}
export declare const attribute: (element: Element, name: string) => string | undefined;
/** The controls of a form in the order of the page, as a browser collects them. */
export declare function readControls(form: Element, root: Element['children'], submitter?: Element): Control[];
/** Whether a hidden value is a token, by its name or by its look: letters and digits mixed, and no address. */
export declare function isToken({ name, type, value }: Control): boolean;
/** Whether a form wants a proof of being human that does not stand among the fields of the config. */
export declare function wantsCaptcha(form: Element, known: ReadonlySet<string>): boolean;
