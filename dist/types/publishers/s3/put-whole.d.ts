import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import type { Artifact } from '../../core/artifact.ts';
import type { Connection } from './client.ts';
import type { S3Options } from './options.ts';
/** Checksums as the store should know them, base64. */
export interface Expected {
    readonly ChecksumCRC32?: string;
    readonly ChecksumSHA256?: string;
}
/** The request without its body. */
export type Params = Omit<PutObjectCommandInput, 'Body'>;
/**
 * One signed PUT. The hash of the payload is known, so the signature covers every byte without hashing again. The body
 * is put in below the SDK's retry loop, a fresh stream for each attempt: the SDK never repeats a stream of its own.
 */
export declare function putWhole({ sdk, client, signal }: Connection, options: S3Options, artifact: Artifact, params: Params): Promise<Expected>;
/** A CRC-32 as S3 writes it. */
export declare function base64Crc(value: number): string;
