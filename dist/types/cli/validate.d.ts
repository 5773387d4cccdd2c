import { type Problem } from '../config/index.ts';
import type { Command } from './command.ts';
export declare const validate: Command;
/** Names of the variables that a config's problems miss. */
export declare function missingVariables(problems: readonly Problem[]): string[];
