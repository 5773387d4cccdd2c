import type { ReadValue } from './contract.ts';
/** JSON as the standard has it, nothing else; a bare number keeps its digits. More than 500 levels are not read. */
export declare const readJson: ReadValue;
