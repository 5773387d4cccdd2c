/** All of the page's looks: light and dark by the reader's setting, one column on a phone, black on white in print. */
export declare const STYLE: string;
