import { z } from 'zod';
/** Cookies and login of a site. */
export declare const sessionSchema: z.ZodObject<{
    login: z.ZodOptional<z.ZodObject<{
        page: z.ZodString;
        form: z.ZodDefault<z.ZodString>;
        fields: z.ZodRecord<z.ZodString, z.ZodString>;
        submit: z.ZodOptional<z.ZodString>;
        success: z.ZodOptional<z.ZodString>;
        failure: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    expired: z.ZodOptional<z.ZodType<string[], string | readonly string[], z.core.$ZodTypeInternals<string[], string | readonly string[]>>>;
    keep: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>;
export type SessionOptions = z.output<typeof sessionSchema>;
