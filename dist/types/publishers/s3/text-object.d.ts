import type { Connection } from './client.ts';
export interface Loaded {
    readonly text: string;
    readonly etag: string;
}
/** A small object, or undefined where there is none. Throws the SDK's errors. */
export declare function readText({ sdk, client, bucket, signal }: Connection, key: string): Promise<Loaded | undefined>;
/**
 * Writes a small object where it is still what `etag` says (absent where undefined); `conflict` where it is not.
 * A store that knows no conditions (501) gets the object without them.
 */
export declare function writeText({ sdk, client, bucket, signal }: Connection, key: string, text: string, etag: string | undefined): Promise<{
    etag: string;
} | 'conflict'>;
