import type { z } from 'zod';
import type { Position, Problem } from './problem.ts';
import type { Path } from './read.ts';
import type { apiSourceSchema, frameSchema, transformSchema } from './schema/config.ts';
import type { fileSourceSchema, fileStreamSchema } from './schema/file.ts';
import type { moduleSourceSchema, moduleStreamSchema } from './schema/module.ts';
import type { siteSourceSchema, siteStreamSchema } from './schema/site.ts';
import type { sqlSourceSchema, sqlStreamSchema } from './schema/sql.ts';
import type { apiStreamSchema } from './schema/stream.ts';
interface Named {
    /** Its key in the config. */
    readonly name: string;
    /** Places (JSON pointers inside this plan) whose values came from secrets: never printed, never in a fingerprint. */
    readonly hidden: readonly string[];
}
type Keyed<T> = Omit<T, 'primary_key'> & {
    /** Columns that identify a record; empty where there are none. */
    readonly primary_key: readonly string[];
};
export type ApiSourcePlan = z.output<typeof apiSourceSchema> & Named;
export type SiteSourcePlan = z.output<typeof siteSourceSchema> & Named;
export type FileSourcePlan = z.output<typeof fileSourceSchema> & Named;
export type SqlSourcePlan = z.output<typeof sqlSourceSchema> & Named;
export type ModuleSourcePlan = z.output<typeof moduleSourceSchema> & Named;
/** A source with all defaults; `type` tells which. */
export type SourcePlan = ApiSourcePlan | SiteSourcePlan | FileSourcePlan | SqlSourcePlan | ModuleSourcePlan;
export type ApiStreamPlan = Omit<Keyed<z.output<typeof apiStreamSchema>>, 'method'> & Named & {
    readonly kind: 'api';
    readonly method: string;
};
export type SiteStreamPlan = Keyed<z.output<typeof siteStreamSchema>> & Named & {
    readonly kind: 'site';
};
export type FileStreamPlan = Keyed<z.output<typeof fileStreamSchema>> & Named & {
    readonly kind: 'file';
};
export type SqlStreamPlan = Keyed<z.output<typeof sqlStreamSchema>> & Named & {
    readonly kind: 'sql';
};
export type ModuleStreamPlan = Keyed<z.output<typeof moduleStreamSchema>> & Named & {
    readonly kind: 'module';
};
/** A stream with all defaults; `kind` is the type of its source. */
export type StreamPlan = ApiStreamPlan | SiteStreamPlan | FileStreamPlan | SqlStreamPlan | ModuleStreamPlan;
/** A transform with all defaults. */
export type TransformPlan = z.output<typeof transformSchema>;
/** Where a key stands in the config, with the line and a caret below it. */
export interface Place {
    readonly position: Position;
    readonly frame: string;
}
type Frame = Omit<z.output<typeof frameSchema>, 'name' | 'sources' | 'streams'>;
/** A config that is valid, with variables put in, units converted (ms, bytes) and every default filled in. */
export interface Plan extends Frame {
    /** `name:` of the config, else the file's stem. */
    readonly name: string;
    /** The config's file; empty in the URL-only form. */
    readonly file: string;
    readonly sources: Readonly<Record<string, SourcePlan>>;
    /** In the order in which they run: each after those that it names in `for_each`, `references` and `after`, else as written. */
    readonly streams: readonly StreamPlan[];
    /** Names of the environment variables that the config refers to, sorted. */
    readonly variables: readonly string[];
    /** What is no error and should be known: a secret that is too short to be masked. */
    readonly warnings: readonly Problem[];
    /** Where a key stands, the nearest parent if it is a default; undefined where there is no text. */
    place(path: Path): Place | undefined;
}
/** The same stream, read from this source; the column that tells the source says so. */
export declare function withSource<S extends Pick<StreamPlan, 'fallback_column' | 'include'>>(stream: S, source: string): S;
/** The source of a stream of the same plan. */
export declare function sourceOf(plan: Plan, stream: StreamPlan): SourcePlan;
/** The line of a key, `adip.yml:12`; undefined where there is no text. */
export declare function lineOf({ place, file }: Plan, path: Path): string | undefined;
export {};
