/**
 * True where a spreadsheet would run the text as a formula (`= + - @` TAB CR), or where it would look like a guarded
 * one; numbers are exempt, whatever their sign.
 */
export declare function needsGuard(bytes: Buffer, start: number, end: number): boolean;
/** Takes the guard of `formula_guard: true` off a value again. */
export declare function unguard(text: string): string;
