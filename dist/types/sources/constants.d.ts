import type { Constant } from '../core/batch.ts';
import type { Json } from '../core/json.ts';
import { type Scope } from '../core/template.ts';
/** Columns that `include` adds to every record. @throws StreamError `bad_include` for a list or an object */
export declare function makeConstants(include: Readonly<Record<string, Json>>, scope: Scope, stream: string): Constant[];
