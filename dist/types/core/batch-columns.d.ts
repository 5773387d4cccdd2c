/** Which columns a stream keeps, and under which names. All names are flattened ones (`address.city`). */
export interface ColumnPlan {
    /** Keep these and what lies below them (`address` keeps `address.city`); absent: all. */
    readonly only?: readonly string[] | undefined;
    /** Leave these and what lies below them out. */
    readonly remove?: readonly string[] | undefined;
    /** Old name to new name; `address: home` renames `address.city` to `home.city` too. */
    readonly rename?: Readonly<Record<string, string>> | undefined;
    /** @default '.' */
    readonly separator?: string | undefined;
}
/** The columns of one stream: names get positions as they appear, and keep them. */
export interface Columns {
    /** The position of a flattened name, a new one where it is new; -1 where the plan leaves it out. */
    claim(name: string): number;
    /** False where neither the name nor anything below it is kept, so that whole objects can be skipped. */
    reaches(name: string): boolean;
    readonly count: number;
    /** All names by position; a later growth makes a new list, so a page's list stays what it was. */
    names(): readonly string[];
}
export declare function createColumns(plan?: ColumnPlan): Columns;
