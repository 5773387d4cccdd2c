import type { z } from 'zod';
import type { Path } from './read.ts';
import type { frameSchema, streamSchemas } from './schema/config.ts';
type Schemas = typeof streamSchemas;
/** The type of a stream's source. */
export type StreamKind = keyof Schemas;
export type StreamOptions = {
    [K in StreamKind]: {
        readonly kind: K;
    } & z.output<Schemas[K]>;
}[StreamKind];
/** What the schemas accepted; the rules judge what one schema cannot see. */
export interface Parsed {
    readonly file: string;
    /** Absent where the document outside the streams is wrong. */
    readonly frame: z.output<typeof frameSchema> | undefined;
    readonly streams: readonly {
        readonly name: string;
        readonly options: StreamOptions;
    }[];
    /** Names of all streams, also of those that are wrong. */
    readonly streamNames: readonly string[];
}
/** A problem that a rule found, before it has a place. */
export interface Finding {
    readonly path: Path;
    readonly code: string;
    readonly message: string;
    readonly remedy?: string | undefined;
    readonly on?: 'key' | 'value';
}
export {};
