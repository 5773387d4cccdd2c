import { z } from 'zod';
/** How a stream's responses become records: format, place of the records, columns. */
export declare const decodeOptionsSchema: z.ZodObject<{
    format: z.ZodDefault<z.ZodEnum<{
        auto: "auto";
        csv: "csv";
        json: "json";
        ndjson: "ndjson";
    }>>;
    records_path: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<"">]>>;
    flatten: z.ZodPrefault<z.ZodObject<{
        separator: z.ZodDefault<z.ZodString>;
        depth: z.ZodDefault<z.ZodInt>;
        lists: z.ZodDefault<z.ZodEnum<{
            json: "json";
        }>>;
    }, z.core.$strict>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    charset: z.ZodOptional<z.ZodString>;
    empty_body: z.ZodDefault<z.ZodEnum<{
        end: "end";
        error: "error";
    }>>;
    delimited: z.ZodPrefault<z.ZodObject<{
        delimiter: z.ZodDefault<z.ZodEnum<{
            "\t": "\t";
            ",": ",";
            ";": ";";
            auto: "auto";
            "|": "|";
        }>>;
        header: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type DecodeOptions = z.output<typeof decodeOptionsSchema>;
