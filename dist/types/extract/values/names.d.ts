/** Whether a text is the code of a currency, in capitals. */
export declare function isCurrency(code: string): boolean;
/** Whether a text has the form of a language's name. */
export declare function isLanguage(name: string): boolean;
