import { type Plan } from '../config/index.ts';
import type { RunEvent } from '../core/events.ts';
import type { Command } from './command.ts';
export declare const run: Command;
/** The rotating error log that the config asks for. */
export declare function errorLog(file: string, plan: Plan, workspace: string, redact: (text: string) => string, write: (line: string) => void): (event: RunEvent) => void;
