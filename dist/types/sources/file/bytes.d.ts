import type { OpenFile } from './contract.ts';
/** Text of a file in UTF-8 or a charset that keeps ASCII's bytes, from its beginning; what was read is dropped. */
export interface ByteStream {
    /** Where `peek`'s first byte lies in the text. */
    readonly position: number;
    /** At least `length` bytes where there are so many; fewer at the end only. */
    peek(length: number, signal: AbortSignal): Promise<Buffer>;
    skip(length: number): void;
    close(): Promise<void>;
}
export interface StreamPlace {
    readonly stream: string;
    readonly name: string;
}
/** @param from where to begin; what is not stored as it is read is unpacked and thrown away up to there */
export declare function openBytes(file: OpenFile, isGzip: boolean, charset: string | undefined, place: StreamPlace, from: number, signal: AbortSignal): Promise<ByteStream>;
/** Charsets in which a byte of a line feed, quote or comma may be half of another character. */
export declare const needsRewriting: (charset: string | undefined) => boolean;
/** The charset that the beginning of a file tells, where the config does not. */
export declare const charsetOfHead: (head: Uint8Array) => string | undefined;
