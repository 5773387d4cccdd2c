import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Context } from './context.ts';
import type { S3Options } from './options.ts';
export type Sdk = typeof import('@aws-sdk/client-s3');
/** A client with its bucket; everything in this folder talks to S3 through one. */
export interface Connection {
    readonly sdk: Sdk;
    readonly client: S3Client;
    readonly bucket: string;
    readonly region: string;
    /** The run's signal and its deadline in one. */
    readonly signal: AbortSignal;
    readonly context: S3Context;
    /** Runs requests under a name for the log, and turns what they throw into a PublishError or CancelledError. */
    about<T>(place: {
        stream: string;
        key: string;
    }, act: () => Promise<T>): Promise<T>;
}
/** @throws PublishError where region or credentials are missing: before anything is sent */
export declare function connect(options: S3Options, context: S3Context): Promise<Connection>;
