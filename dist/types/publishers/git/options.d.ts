import { z } from 'zod';
/**
 * Why a text cannot be a branch's name, undefined where it can: the rules of git-check-ref-format, and no leading
 * dash, so that a name is never taken for an option.
 */
export declare function branchProblem(name: string): string | undefined;
/** Options of `publish.git`. */
export declare const gitOptionsSchema: z.ZodObject<{
    branch: z.ZodOptional<z.ZodString>;
    remote: z.ZodDefault<z.ZodString>;
    message: z.ZodDefault<z.ZodString>;
    author: z.ZodPrefault<z.ZodObject<{
        name: z.ZodDefault<z.ZodString>;
        email: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>;
    trailers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    max_attempts: z.ZodDefault<z.ZodInt>;
    max_file_size: z.ZodDefault<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>>;
}, z.core.$strict>;
export type GitOptions = z.output<typeof gitOptionsSchema>;
