/** What a page without rows before one that has some is told as. */
export declare const holeBefore: (empty: string, behind: string) => string;
interface Place {
    readonly start: number;
    readonly page: number;
}
/** Watches numbered pages, in whatever order they come, for those without rows before others that have some. */
export interface Holes {
    /** @returns what is to be told of holes that this page shows */
    note(place: Place, name: string, rows: number): string[];
}
export declare function createHoles(): Holes;
export {};
