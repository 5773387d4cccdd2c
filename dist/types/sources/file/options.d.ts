import { z } from 'zod';
/** `sources.<name>` of type file, without what it shares with other sources that speak HTTP. */
export declare const fileSourceOptionsSchema: z.ZodObject<{
    type: z.ZodLiteral<"file">;
    base: z.ZodOptional<z.ZodString>;
    allow_outside: z.ZodDefault<z.ZodBoolean>;
    s3: z.ZodPrefault<z.ZodObject<{
        region: z.ZodOptional<z.ZodString>;
        endpoint: z.ZodOptional<z.ZodURL>;
        path_style: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** What a stream of files has of its own. */
export declare const fileStreamShape: {
    include: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodJSONSchema>>;
    only: z.ZodOptional<z.ZodArray<z.ZodString>>;
    remove: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rename: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    flatten: z.ZodPrefault<z.ZodObject<{
        separator: z.ZodDefault<z.ZodString>;
        depth: z.ZodDefault<z.ZodInt>;
        lists: z.ZodDefault<z.ZodEnum<{
            json: "json";
        }>>;
    }, z.core.$strict>>;
    path: z.ZodString;
    format: z.ZodDefault<z.ZodEnum<{
        auto: "auto";
        csv: "csv";
        json: "json";
        ndjson: "ndjson";
        parquet: "parquet";
    }>>;
    records_path: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<"">]>>;
    charset: z.ZodOptional<z.ZodString>;
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
    empty_file: z.ZodDefault<z.ZodEnum<{
        error: "error";
        skip: "skip";
    }>>;
    file_column: z.ZodOptional<z.ZodString>;
    page_size: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
    page_rows: z.ZodDefault<z.ZodInt>;
};
export type FileSourceOptions = z.output<typeof fileSourceOptionsSchema>;
