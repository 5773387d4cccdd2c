export interface Line {
    bytes: Buffer;
    start: number;
    /** Without the line's end. */
    end: number;
}
/** The lines of a file through one buffer, which holds the longest of them; each is valid until the next. */
export declare function eachLine(file: string): Generator<Line>;
