import { z } from 'zod';
/** How sources, streams and transforms are called. */
export declare const name: z.ZodString;
/** One or more columns. */
export declare const columns: z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>;
/** Header names to values. */
export declare const headers: z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodTransform<string, string | number | boolean>>>;
/** Query parameters; a list repeats its parameter. */
export declare const params: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>, z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>]>>;
/** A URL of http or https. */
export declare const httpUrl: z.ZodString;
/** One column or several, always as a list. */
export declare const columnList: (value: string | readonly string[] | undefined) => readonly string[];
