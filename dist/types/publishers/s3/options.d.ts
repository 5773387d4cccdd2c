import { z } from 'zod';
/** What a key template may name. */
export declare const KEY_NAMES: readonly ['stream', 'date', 'timestamp', 'run', 'path', 'name', 'ext', 'hash'];
/** `publish.s3` of the config. */
export declare const s3OptionsSchema: z.ZodObject<{
    bucket: z.ZodString;
    key: z.ZodDefault<z.ZodString>;
    region: z.ZodOptional<z.ZodString>;
    endpoint: z.ZodOptional<z.ZodURL>;
    path_style: z.ZodOptional<z.ZodBoolean>;
    storage_class: z.ZodOptional<z.ZodEnum<{
        DEEP_ARCHIVE: "DEEP_ARCHIVE";
        EXPRESS_ONEZONE: "EXPRESS_ONEZONE";
        GLACIER: "GLACIER";
        GLACIER_IR: "GLACIER_IR";
        INTELLIGENT_TIERING: "INTELLIGENT_TIERING";
        ONEZONE_IA: "ONEZONE_IA";
        REDUCED_REDUNDANCY: "REDUCED_REDUNDANCY";
        STANDARD: "STANDARD";
        STANDARD_IA: "STANDARD_IA";
    }>>;
    server_side_encryption: z.ZodOptional<z.ZodEnum<{
        AES256: "AES256";
        "aws:kms": "aws:kms";
        "aws:kms:dsse": "aws:kms:dsse";
    }>>;
    kms_key_id: z.ZodOptional<z.ZodString>;
    acl: z.ZodOptional<z.ZodEnum<{
        "authenticated-read": "authenticated-read";
        "aws-exec-read": "aws-exec-read";
        "bucket-owner-full-control": "bucket-owner-full-control";
        "bucket-owner-read": "bucket-owner-read";
        private: "private";
        "public-read": "public-read";
    }>>;
    metadata: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    multipart_above: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
    part_size: z.ZodDefault<z.ZodPipe<z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodInt>>;
    content_type: z.ZodOptional<z.ZodString>;
    checksum: z.ZodDefault<z.ZodEnum<{
        crc32: "crc32";
        none: "none";
        sha256: "sha256";
    }>>;
}, z.core.$strict>;
export type S3Options = z.output<typeof s3OptionsSchema>;
