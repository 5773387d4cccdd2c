/** How currencies are written beside amounts, and what each sign can mean. */
export declare const SIGNS: Readonly<Record<string, string>>;
