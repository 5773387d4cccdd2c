import type { Document, Element } from 'domhandler';
import { type ElementPrint, type FieldNotes } from '../../core/site.ts';
import type { FieldPlan } from '../options.ts';
import type { Decided } from './values.ts';
export declare const emptyNotes: (field: FieldPlan) => FieldNotes;
export declare function noteHit(notes: FieldNotes, index: number): void;
export declare function noteUnparsed(notes: FieldNotes, texts: readonly string[]): void;
/** @param decided each text that was read as yes or no */
export declare function noteDecided(notes: FieldNotes, decided: readonly Decided[]): void;
/** The element of the latest hit. It is described once, when the page is done. */
export interface Seen {
    readonly element: Element;
    readonly row: Element | Document;
    readonly take: string;
}
export declare const describe: ({ element, row, take }: Seen) => ElementPrint;
