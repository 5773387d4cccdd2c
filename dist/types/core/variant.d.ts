import { z } from 'zod';
/** One way of doing a thing (a paginator, an authenticator): its name in the config, its options, and how to make one. */
export interface Variant<Schema extends z.ZodObject, Made, Context> {
    /** The value of `type:` in the config; the schema carries it as a literal too. */
    readonly type: string;
    /** One sentence for the generated reference. */
    readonly summary: string;
    readonly schema: Schema;
    create(options: z.output<Schema>, context: Context): Made;
}
/** Keeps a variant's option types while it is defined. */
export declare function variant<Schema extends z.ZodObject, Made, Context>(definition: Variant<Schema, Made, Context>): Variant<Schema, Made, Context>;
/**
 * The registry of one folder of variants. The config's union, its types and the JSON Schema all come from here, so
 * adding a variant is one file and one line.
 */
export declare function registry<Made, Context, const List extends readonly Variant<z.ZodObject, Made, Context>[]>(list: List): {
    list: List;
    schema: z.ZodType<z.output<{ [I in keyof List]: List[I]["schema"]; }[number]>, unknown, z.core.$ZodTypeInternals<z.output<{ [I in keyof List]: List[I]["schema"]; }[number]>, unknown>>;
    create(options: {
        type: string;
    }, context: Context): Made;
};
