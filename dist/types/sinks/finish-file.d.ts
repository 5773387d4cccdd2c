import type { ColumnTypes } from '../core/column-type.ts';
import type { Went } from './combine.ts';
import type { WriteOptions } from './options.ts';
import type { Part } from './parts/layout.ts';
import type { Target } from './targets.ts';
/** One file of one target. */
export interface FinishedFile {
    readonly target: Target;
    /** Where it belongs, absolute. */
    readonly path: string;
    /** Which rows it holds, where the stream has several files. */
    readonly part?: Part | undefined;
    /** Where it lies; undefined where the target stays as it is. */
    readonly file: string | undefined;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
    /** SHA-256 of what stands in its place now; undefined where nothing does. */
    readonly base: string | undefined;
    /** This run's own records of this file, a CSV file with a header; undefined where they are not told from the others. */
    readonly news: string | undefined;
    /** What this run took out of it. */
    readonly went?: Went | undefined;
    /** No row is left: the file goes. */
    readonly gone?: true;
    /** This run had nothing to do with it. */
    readonly untouched?: true;
}
export interface EncodeOptions {
    readonly write: WriteOptions;
    /** What the columns hold once these rows have landed. */
    readonly types: ColumnTypes;
    /** Whether a file stands as the last landing left it, made of the same types. */
    isKnown(path: string, sha256: string): boolean;
    readonly scratch: string;
    readonly signal?: AbortSignal | undefined;
}
/** What is known of a file's rows before they are encoded. */
export interface Made {
    readonly plain: string;
    readonly rows: number;
    readonly news: string | undefined;
    /** The rows are those of the first target as it stands. */
    readonly isSame: boolean;
    readonly isFirst: boolean;
    readonly part?: Part;
    readonly went?: Went | undefined;
}
/** A target's file as it should stand; where that is what stands there already, it is left alone. */
export declare function fileOf(target: Target, { plain, isSame, isFirst, ...made }: Made, hashOf: (file: string) => Promise<string>, { write, types, scratch, signal, isKnown }: EncodeOptions): Promise<FinishedFile>;
/** A file is hashed once, however many questions are asked about it. */
export declare function rememberHashes(): (file: string) => Promise<string>;
/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
export declare function hashFile(path: string, bytes?: number): Promise<string>;
