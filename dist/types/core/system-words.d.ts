/** Why a file cannot be written, in words and with the system's code; the error's own message where it has none. */
export declare function systemWords(thrown: unknown): string;
