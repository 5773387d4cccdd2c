import type { Document, Element } from 'domhandler';
import type { Json } from '../../core/json.ts';
import type { FieldNotes, SiteValue } from '../../core/site.ts';
import type { HtmlPage, Match } from '../contract.ts';
import type { Structured } from '../structured/index.ts';
/** The page that is read; without HTML where the records came as data. */
export interface View {
    readonly base: URL;
    readonly html?: {
        readonly page: HtmlPage;
        readonly structured: Structured;
    } | undefined;
}
/** Where the fields of one record are looked for. */
export interface Scope {
    readonly element?: Element | Document | undefined;
    readonly record?: Json | undefined;
    /** The record comes from a table that people read: its numbers are written as the language of the page does. */
    readonly table?: boolean | undefined;
}
export type Row = Record<string, SiteValue>;
/** What is written under a field's name, for all scopes of a page. */
export interface ColumnRead {
    /** One value for each scope, null where there is none. */
    readonly values: readonly SiteValue[];
    /** Of a price: the currencies. */
    readonly currencies?: readonly (string | null)[] | undefined;
    /** By full name, those of nested fields too. */
    readonly notes: Readonly<Record<string, FieldNotes>>;
    /** A scope lacks what is required. */
    readonly incomplete: boolean;
    /** At least one scope has it. */
    readonly found: boolean;
    /** What the field took, one for each scope at most. */
    readonly matches: readonly Match[];
    /** Where the field missed everywhere: looks for what is like it, and changes `values` and `notes` where it is to heal. */
    readonly propose?: ((taken: IsTaken) => void) | undefined;
}
/** Whether a field takes this of the element already. */
export type IsTaken = (element: Element, take: string) => boolean;
/** A field, compiled. */
export type Column = (view: View, scopes: readonly Scope[]) => ColumnRead;
export interface RowsRead {
    /** One for each scope, in order, all with the same columns; their objects have no prototype. */
    readonly rows: Row[];
    readonly notes: Record<string, FieldNotes>;
    readonly incomplete: boolean;
    /** At least one field was found in at least one scope. */
    readonly found: boolean;
}
export type Columns = (view: View, scopes: readonly Scope[]) => RowsRead;
