import type { Json } from './json.ts';
/** The names that a template may use; dots reach into nested values (`team.team_id`). */
export type Scope = {
    readonly [name: string]: Json | undefined;
};
/** The names that a text refers to. */
export declare function templateNames(text: string): string[];
/** A template names something that is not there. `known` are the names that are. */
export declare class TemplateError extends Error {
    readonly name = "TemplateError";
    readonly unknown: string;
    readonly known: readonly string[];
    constructor(unknown: string, known: readonly string[]);
}
/**
 * Replaces `{name}` by its value; `{{` and `}}` are literal braces.
 * @param encode applied to each value, e.g. encodeURIComponent inside a URL path
 * @throws TemplateError for an unknown name
 */
export declare function renderText(text: string, scope: Scope, encode?: (value: string) => string): string;
/** Renders every text inside a JSON value; a text that is one lone placeholder keeps the value's type. */
export declare function renderValue(value: Json, scope: Scope): Json;
