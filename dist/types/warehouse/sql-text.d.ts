/** A token of SQL that counts: neither blank nor comment. `name` is what an identifier names, quotes undone. */
export interface Token {
    readonly text: string;
    readonly at: number;
    readonly name?: string;
}
export declare function tokensOf(sql: string): Token[];
/** Names in places where SQL names a table: behind FROM and JOIN. What a WITH defines is among them. */
export declare function tablesRead(sql: string): string[];
/** Names that a WITH of this statement defines. */
export declare function tablesDefined(sql: string): string[];
/** Why a text is not the one reading statement that it should be; `at` is where in it. */
export declare function notOneQuery(sql: string): {
    readonly message: string;
    readonly at: number;
} | undefined;
/** The statement without the semicolon that may end it. */
export declare function withoutEnd(sql: string): string;
/** Line and column, both from 1. */
export declare function positionIn(sql: string, at: number): {
    readonly line: number;
    readonly column: number;
};
