import type { Document, Element } from 'domhandler';
import { type ElementPrint, type FieldNotes, newFieldNotes } from '../../core/site.ts';
import { printOf } from '../likeness/index.ts';
import type { FieldPlan } from '../options.ts';

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

export const emptyNotes = (field: FieldPlan): FieldNotes => newFieldNotes(field.select?.length ?? 1);

export function noteHit(notes: FieldNotes, index: number): void {
  notes.hits += 1;
  notes.by[index] = (notes.by[index] ?? 0) + 1;
}

export function noteUnparsed(notes: FieldNotes, texts: readonly string[]): void {
  notes.unparsed += texts.length;
  for (const text of texts) {
    const sample = text.slice(0, SAMPLE_LENGTH);
    if (notes.samples.length < SAMPLES && !notes.samples.includes(sample)) notes.samples.push(sample);
  }
}

/** The element of the latest hit. It is described once, when the page is done. */
export interface Seen {
  readonly element: Element;
  readonly row: Element | Document;
  readonly take: string;
}

export const describe = ({ element, row, take }: Seen): ElementPrint => printOf(element, row, take);
