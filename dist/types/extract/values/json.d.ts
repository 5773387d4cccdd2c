import type { ReadValue } from './contract.ts';
/** JSON as the standard has it, nothing else; numbers keep their digits. More than 500 levels are not read. */
export declare const readJson: ReadValue;
