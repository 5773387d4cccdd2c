/** Text that is HTML already. */
export interface Markup {
    readonly markup: string;
}
type Part = string | number | Markup | readonly Part[] | false | undefined;
/** Received text as text: no markup comes of it, in an element or in a quoted attribute, and nothing in it hides. */
export declare const escapeHtml: (text: string) => string;
/** HTML in which every value is escaped, but for what is markup already; `false` and undefined leave no trace. */
export declare function html(texts: TemplateStringsArray, ...values: readonly Part[]): Markup;
export declare const NOTHING: Markup;
/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
export declare function anchor(text: string, address: string | undefined): Markup;
/** A table that scrolls by itself on a narrow screen. Names that end in a colon stand at the right, as do their cells. */
export declare function table(names: readonly string[], rows: readonly (readonly Part[])[], longest?: number): Markup;
/** Names of things: fixed width, broken where they must be. */
export declare const code: (text: string) => Markup;
export {};
