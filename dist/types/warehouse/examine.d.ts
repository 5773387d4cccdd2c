/** What a PostgreSQL says of itself to somebody who wants to load it. */
export interface Examined {
    readonly place: string;
    /** `18.1`. */
    readonly version: string;
    readonly schema: string;
    /** Whether the user may make tables there. */
    readonly mayCreate: boolean;
}
/** Asks without writing. @throws WarehouseError where it does not let us in */
export declare function examinePostgres(url: string, schema: string | undefined): Promise<Examined>;
