import type { Element } from 'domhandler';
import { type Scope } from '../dom.ts';
import type { Complex, Condition } from './ast.ts';
export type Test = (element: Element, scope: Scope) => boolean;
type CompileList = (list: readonly Complex[]) => Test;
export declare function compileConditions(conditions: readonly Condition[], matchList: CompileList, hasList: CompileList): Test;
export {};
