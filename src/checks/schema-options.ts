import { z } from 'zod';

const action = z.enum(['evolve', 'freeze', 'discard_row', 'discard_value']);

const aspects = z.strictObject({
  new_columns: action
    .default('evolve')
    .describe(
      'A column that was never there. evolve: it is added. freeze: the stream fails. discard_row: rows that have it are dropped. discard_value: the column is dropped',
    ),
  missing_columns: z
    .enum(['evolve', 'freeze'])
    .default('evolve')
    .describe('A column that no record has any more. evolve: it stays, empty. freeze: the stream fails'),
  types: action
    .default('evolve')
    .describe(
      "A value that is not of its column's type. evolve: the type widens and the value stays as it came. freeze: the stream fails. discard_row: its row is dropped. discard_value: its cell is emptied",
    ),
});

/** The `schema:` block of a stream: what a change of its columns may do. */
export const schemaOptionsSchema = z.strictObject({
  contract: z
    .union([action, aspects])
    .default('evolve')
    .transform(
      (contract): z.output<typeof aspects> =>
        typeof contract === 'object'
          ? contract
          : { new_columns: contract, types: contract, missing_columns: contract === 'freeze' ? 'freeze' : 'evolve' },
    )
    .describe(
      'What happens when columns change: evolve, freeze, discard_row or discard_value, or one for each kind of change',
    ),
  columns: z
    .record(z.string().min(1), z.enum(['integer', 'number', 'boolean', 'string', 'json', 'date', 'datetime']))
    .default({})
    .describe(
      'Types of columns, for the contract, NDJSON, Parquet and databases; they come first, in this order. Other types are found',
    ),
});

export type SchemaOptions = z.output<typeof schemaOptionsSchema>;
export type SchemaAction = z.output<typeof action>;
