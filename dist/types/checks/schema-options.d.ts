import { z } from 'zod';
declare const action: z.ZodEnum<{
    discard_row: "discard_row";
    discard_value: "discard_value";
    evolve: "evolve";
    freeze: "freeze";
}>;
/** The `schema:` block of a stream: what a change of its columns may do. */
export declare const schemaOptionsSchema: z.ZodObject<{
    contract: z.ZodPipe<z.ZodDefault<z.ZodUnion<readonly [z.ZodEnum<{
        discard_row: "discard_row";
        discard_value: "discard_value";
        evolve: "evolve";
        freeze: "freeze";
    }>, z.ZodObject<{
        new_columns: z.ZodDefault<z.ZodEnum<{
            discard_row: "discard_row";
            discard_value: "discard_value";
            evolve: "evolve";
            freeze: "freeze";
        }>>;
        missing_columns: z.ZodDefault<z.ZodEnum<{
            evolve: "evolve";
            freeze: "freeze";
        }>>;
        types: z.ZodDefault<z.ZodEnum<{
            discard_row: "discard_row";
            discard_value: "discard_value";
            evolve: "evolve";
            freeze: "freeze";
        }>>;
    }, z.core.$strict>]>>, z.ZodTransform<{
        new_columns: "discard_row" | "discard_value" | "evolve" | "freeze";
        missing_columns: "evolve" | "freeze";
        types: "discard_row" | "discard_value" | "evolve" | "freeze";
    }, "discard_row" | "discard_value" | "evolve" | "freeze" | {
        new_columns: "discard_row" | "discard_value" | "evolve" | "freeze";
        missing_columns: "evolve" | "freeze";
        types: "discard_row" | "discard_value" | "evolve" | "freeze";
    }>>;
    columns: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodEnum<{
        boolean: "boolean";
        date: "date";
        datetime: "datetime";
        integer: "integer";
        json: "json";
        number: "number";
        string: "string";
    }>>>;
}, z.core.$strict>;
export type SchemaOptions = z.output<typeof schemaOptionsSchema>;
export type SchemaAction = z.output<typeof action>;
export {};
