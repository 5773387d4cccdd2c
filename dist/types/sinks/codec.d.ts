import { type CodecOptions } from './ndjson-write.ts';
import type { Target } from './targets.ts';
export type { CodecOptions } from './ndjson-write.ts';
/** How a target's files are made and read. */
export type Coding = Pick<Target, 'format' | 'gzip' | 'compression'>;
/**
 * Makes a file of a target out of plain CSV; equal rows and types give equal bytes.
 * @param stem path without an ending, for what is made
 * @returns the file: the CSV itself where nothing has to be made
 */
export declare function encode(csv: string, coding: Coding, stem: string, options: CodecOptions): Promise<string>;
/**
 * A file of a target as plain CSV; undefined where there is none.
 * @param stem path without an ending, for what is made
 * @throws what zlib throws for a file that is no whole gzip, Error for one that is not of its format
 */
export declare function decode(file: string, coding: Coding, stem: string, options: Omit<CodecOptions, 'types'>): Promise<string | undefined>;
