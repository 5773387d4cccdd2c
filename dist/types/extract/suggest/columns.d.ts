import { type Element } from 'domhandler';
import type { Column } from './contract.ts';
/** The values of the rows by their places, each with a selector that finds it in all of them, named. */
export declare function columnsOf(rows: readonly Element[]): Column[];
