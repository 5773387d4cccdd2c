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
export function variant<Schema extends z.ZodObject, Made, Context>(
  definition: Variant<Schema, Made, Context>,
): Variant<Schema, Made, Context> {
  return definition;
}

/**
 * The registry of one folder of variants. The config's union, its types and the JSON Schema all come from here, so
 * adding a variant is one file and one line.
 */
export function registry<Made, Context, const List extends readonly Variant<z.ZodObject, Made, Context>[]>(list: List) {
  type Schemas = { [I in keyof List]: List[I]['schema'] };
  const byType = new Map(list.map((item) => [item.type, item]));
  const schema = z.discriminatedUnion('type', list.map((item) => item.schema) as never) as unknown as z.ZodType<
    z.output<Schemas[number]>
  >;
  return {
    list,
    schema,
    create(options: { type: string }, context: Context): Made {
      const found = byType.get(options.type);
      if (!found) throw new Error(`no variant "${options.type}"`);
      return found.create(options as never, context);
    },
  };
}
