import type { Document, Element } from 'domhandler';
import { type ElementPrint, type FieldNotes, keepSamples, newFieldNotes } from '../../core/site.ts';
import { printOf } from '../likeness/index.ts';
import type { FieldPlan } from '../options.ts';
import type { Decided } from './values.ts';

const SAMPLE_LENGTH = 80;

export const emptyNotes = (field: FieldPlan): FieldNotes => newFieldNotes(field.select?.length ?? 1);

export function noteHit(notes: FieldNotes, index: number): void {
  notes.hits += 1;
  notes.by[index] = (notes.by[index] ?? 0) + 1;
}

export function noteUnparsed(notes: FieldNotes, texts: readonly string[]): void {
  notes.unparsed += texts.length;
  keepSamples(notes.samples, texts.map(shortened));
}

/** @param decided each text that was read as yes or no */
export function noteDecided(notes: FieldNotes, decided: readonly Decided[]): void {
  if (decided.length === 0) return;
  notes.texts ??= { true: [], false: [] };
  for (const { text, value } of decided) keepSamples(notes.texts[value ? 'true' : 'false'], [shortened(text)]);
}

const shortened = (text: string): string => text.slice(0, SAMPLE_LENGTH);

/** The element of the latest hit. It is described once, when the page is done. */
export interface Seen {
  readonly element: Element;
  readonly row: Element | Document;
  readonly take: string;
}

export const describe = ({ element, row, take }: Seen): ElementPrint => printOf(element, row, take);
