/** The name that was probably meant where a database knows a column or a table not; undefined where none is near. */
export declare function nameMeant(message: string, known: {
    readonly columns: readonly string[];
    readonly tables: readonly string[];
}): string | undefined;
