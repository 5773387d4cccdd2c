/** Markdown tables of every key of the config, out of the definitions that judge it. */
export declare function referenceTables(): string;
