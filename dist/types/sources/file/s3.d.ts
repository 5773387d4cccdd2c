import type { S3Context } from '../../publishers/s3/context.ts';
import type { FindFiles } from './contract.ts';
import type { FileSourceOptions } from './options.ts';
export interface S3Place {
    readonly stream: string;
    readonly options: FileSourceOptions['s3'];
    readonly context: S3Context;
    /** Told of each connection, so that it can be closed. */
    onOpen(close: () => void): void;
}
/** `s3://bucket/key`, split. */
export declare function splitUri(uri: string): {
    bucket: string;
    key: string;
};
/** Objects of S3, or of whatever speaks its language. `path` is a whole URI. */
export declare function s3Files(place: S3Place): FindFiles;
