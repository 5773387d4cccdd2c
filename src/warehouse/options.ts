import { z } from 'zod';

/** The `warehouse:` block: databases that are kept equal to the files. */
export const warehouseOptionsSchema = z.strictObject({
  sqlite: z.string().min(1).optional().describe('SQLite file, relative to the workspace'),
  postgres: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected a URL such as postgres://user:password@host:5432/database')
    .optional()
    .describe('PostgreSQL: postgres://user:password@host:5432/database; keep it in a secret'),
  schema: z
    .string()
    .min(1)
    .max(63)
    .optional()
    .describe(
      "Schema of PostgreSQL that the tables stand in, made where it is missing. Default: the user's own, public",
    ),
  audit: z
    .boolean()
    .default(true)
    .describe('Keep _created_at, _updated_at and _run_id in every table; they change with the row alone'),
  commit: z.boolean().default(false).describe('Commit the SQLite file too; otherwise each run makes it from the CSVs'),
});

export type WarehouseOptions = z.output<typeof warehouseOptionsSchema>;
