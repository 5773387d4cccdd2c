import { IngestError } from '../../core/errors.ts';
import type { S3Context } from './context.ts';
interface Where {
    readonly stream: string;
    readonly key: string;
    readonly bucket: string;
    readonly region: string;
    readonly context: S3Context;
}
export declare const statusOf: (error: unknown) => number | undefined;
export declare const nameOf: (error: unknown) => string;
/** What a failed request means to the reader; a cancelled run stays a cancellation. */
export declare function toPublishError(error: unknown, where: Where): IngestError;
export {};
