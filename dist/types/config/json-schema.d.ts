/** JSON Schema (draft 2020-12) of the config, for editors: what may be written, with meanings and defaults. */
export declare function configJsonSchema(): Record<string, unknown>;
