import { z } from 'zod';
import type { Connection } from './client.ts';
declare const entrySchema: z.ZodObject<{
    path: z.ZodString;
    key: z.ZodString;
    sha256: z.ZodString;
    bytes: z.ZodInt;
    run: z.ZodString;
    template: z.ZodString;
}, z.core.$strip>;
declare const manifestSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    pipeline: z.ZodString;
    stream: z.ZodString;
    run: z.ZodString;
    started_at: z.ZodString;
    objects: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        key: z.ZodString;
        sha256: z.ZodString;
        bytes: z.ZodInt;
        run: z.ZodString;
        template: z.ZodString;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestEntry = z.output<typeof entrySchema>;
/** The last delivery of a stream; `manifest` is undefined before the first, `readable` false where the role may not read. */
export interface LastDelivery {
    readonly manifest: Manifest | undefined;
    readonly etag: string | undefined;
    readonly readable: boolean;
}
export declare function readManifest(connection: Connection, key: string, stream: string): Promise<LastDelivery>;
/** Undefined where it is damaged. @throws PublishError `s3_manifest_newer` */
export declare function parseManifest(connection: Connection, key: string, stream: string, text: string): Manifest | undefined;
/**
 * Replaces the manifest, if nobody else did since it was read. Where another run did: done if it has delivered the same
 * bytes, ours on top of it if it started earlier, an error if it started later.
 * @throws PublishError `s3_manifest_conflict`
 */
export declare function writeManifest(connection: Connection, key: string, last: LastDelivery, fresh: Omit<Manifest, 'objects'>, landed: readonly ManifestEntry[], gone?: readonly string[]): Promise<void>;
export {};
