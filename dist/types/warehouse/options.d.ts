import { z } from 'zod';
/** The `warehouse:` block: databases that are kept equal to the files. */
export declare const warehouseOptionsSchema: z.ZodObject<{
    sqlite: z.ZodOptional<z.ZodString>;
    postgres: z.ZodOptional<z.ZodString>;
    schema: z.ZodOptional<z.ZodString>;
    audit: z.ZodDefault<z.ZodBoolean>;
    commit: z.ZodDefault<z.ZodBoolean>;
}, z.core.$strict>;
export type WarehouseOptions = z.output<typeof warehouseOptionsSchema>;
