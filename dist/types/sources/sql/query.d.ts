import { type Scope } from '../../core/template.ts';
import type { Query } from './contract.ts';
/**
 * Puts a bound value in the place of each template; `{{` and `}}` are literal braces.
 * @param bind how the database writes the nth value, from 1
 * @throws TemplateError for an unknown name, StreamError `bad_query_value` for a list or an object
 */
export declare function buildQuery(text: string, scope: Scope, bind: (n: number) => string): Query;
/** A name as SQL quotes it. */
export declare const quoteName: (name: string) => string;
/** `orders`, `sales.orders`: each step quoted. */
export declare const quoteTable: (table: string) => string;
