/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
export declare class Digits {
    /** Of the form of a JSON number. */
    readonly text: string;
    constructor(text: string);
    /** Its digits, whatever it stands in. */
    toJSON(): unknown;
    toString(): string;
}
/** JSON as its source wrote it: one cell, whatever it holds. */
export declare class JsonText {
    /** Valid JSON; white space in it means nothing. */
    readonly text: string;
    constructor(text: string);
}
