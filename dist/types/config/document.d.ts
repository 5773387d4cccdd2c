import { type Document } from 'yaml';
import type { Position, Problem } from './problem.ts';
/** A config larger than this (bytes) is refused: it is no config. */
export declare const MAX_BYTES: number;
/** Aliases that a config may use. */
export declare const MAX_ALIASES = 100;
export interface Source {
    readonly file: string;
    readonly document: Document.Parsed | undefined;
    readonly problems: readonly Problem[];
    position(offset: number): Position;
    /** The line of a position with a caret below it. */
    frame(position: Position): string;
}
/** Parses YAML 1.2 (core schema) and keeps where everything stands. Never throws: what is wrong comes as problems. */
export declare function readSource(text: string, file: string): Source;
