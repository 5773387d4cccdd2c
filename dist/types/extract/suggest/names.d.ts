import { type Element } from 'domhandler';
/** A name for what is taken of an element: by its attributes, its classes, those around it, its tag; undefined where none says anything. */
export declare function nameOf(element: Element, row: Element, take: string): string | undefined;
/** `"Price (net):"` as price_net. */
export declare const labelName: (label: string) => string;
/** A name that a column may have; `field` where nothing is left of the text. */
export declare function asName(text: string): string;
