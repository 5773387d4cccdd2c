/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
export declare class Digits {
    /** Of the form of a JSON number. */
    readonly text: string;
    constructor(text: string);
    toJSON(): number;
    toString(): string;
}
