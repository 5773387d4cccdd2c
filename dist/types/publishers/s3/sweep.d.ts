import type { Connection } from './client.ts';
/**
 * Aborts multipart uploads that a crashed run of ours left behind more than a day ago: such parts cost money and no
 * listing shows them. Only keys that the template gives for these streams are touched. Whoever may not list uploads
 * does without, and so it is where anything else fails: sweeping is never worth a failed delivery.
 * @returns how many were aborted
 */
export declare function sweepStaleUploads({ sdk, client, bucket, signal, context }: Connection, template: string, streams: readonly string[]): Promise<number>;
