import { z } from 'zod';
/** One selector or a chain of them, always as a list. */
export declare const selectorsSchema: z.ZodType<string[], string | readonly string[]>;
declare const leafSchema: z.ZodObject<{
    type: z.ZodDefault<z.ZodEnum<{
        boolean: "boolean";
        date: "date";
        integer: "integer";
        json: "json";
        number: "number";
        price: "price";
        text: "text";
        url: "url";
    }>>;
    regex: z.ZodOptional<z.ZodString>;
    locale: z.ZodOptional<z.ZodString>;
    currency: z.ZodOptional<z.ZodString>;
    format: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>>;
    zone: z.ZodOptional<z.ZodString>;
    matches: z.ZodOptional<z.ZodString>;
    list: z.ZodDefault<z.ZodBoolean>;
    default: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>;
    required: z.ZodDefault<z.ZodBoolean>;
    min_hit_rate: z.ZodOptional<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>>;
    select: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
    json_ld: z.ZodOptional<z.ZodString>;
    microdata: z.ZodOptional<z.ZodString>;
    open_graph: z.ZodOptional<z.ZodString>;
    embedded: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type FieldPlan = z.output<typeof leafSchema> & {
    readonly fields?: FieldsPlan | undefined;
};
export type FieldsPlan = Readonly<Record<string, FieldPlan>>;
/** A field as it is written. */
export type FieldInput = z.input<typeof leafSchema> & {
    readonly fields?: FieldsInput | undefined;
};
export type FieldsInput = Readonly<{
    [name: string]: string | readonly string[] | FieldInput;
}>;
/** Columns and where they stand. A text or a list of texts is the chain of selectors of a field of type text. */
export declare const fieldsSchema: z.ZodType<FieldsPlan, FieldsInput>;
/** Rows from a table of the page; its head gives the columns. */
export declare const tableSchema: z.ZodUnion<readonly [z.ZodPipe<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>, z.ZodTransform<{
    select: string[];
}, string[]>>, z.ZodObject<{
    select: z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>;
    head_rows: z.ZodOptional<z.ZodInt>;
}, z.core.$strict>]>;
/** Records that the page holds as data. */
export declare const dataSchema: z.ZodObject<{
    json_ld: z.ZodOptional<z.ZodString>;
    microdata: z.ZodOptional<z.ZodString>;
    embedded: z.ZodOptional<z.ZodString>;
    capture: z.ZodOptional<z.ZodString>;
    path: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type TablePlan = {
    readonly select: readonly string[];
    readonly head_rows?: number | undefined;
};
export type DataPlan = z.output<typeof dataSchema>;
export {};
