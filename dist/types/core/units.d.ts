import { z } from 'zod';
/** `1h30m`, `250ms`, `2d` as milliseconds; undefined where it is none. */
export declare function parseDuration(text: string): number | undefined;
/** Milliseconds as a person reads them: `340 ms`, `2.5 s`, `1 min 12 s`, `2 h 5 min`. */
export declare function formatDuration(ms: number): string;
/** Bytes as a person reads them: `812 B`, `4.2 MB`. */
export declare function formatBytes(bytes: number): string;
/** A length of time, `30s` or `1h30m`; milliseconds after parsing. */
export declare const duration: z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>;
export interface Rate {
    readonly count: number;
    readonly perMs: number;
}
/** `20/s`, `100/m`, `5000/h`, `1/10s`. */
export declare const rate: z.ZodPipe<z.ZodString, z.ZodTransform<Rate, string>>;
/** `20%` or a number from 0 to 1; a number from 0 to 1 after parsing. */
export declare const share: z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber]>;
/** `50MB`, `1GiB` or a number of bytes; bytes after parsing. */
export declare const byteSize: z.ZodUnion<readonly [z.ZodInt, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>;
/** `1234567` as `1,234,567`, the same on every machine. */
export declare function formatCount(value: number): string;
