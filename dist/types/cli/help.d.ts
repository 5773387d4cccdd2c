import type { Command } from './command.ts';
/** What `--help` says of a command without loading it. */
export interface Entry {
    /** One sentence. */
    readonly summary: string;
}
/** All commands, one line each. */
export declare function overview(commands: Readonly<Record<string, Entry>>): string;
/** One command with its options. */
export declare function helpOf(name: string, summary: string, command: Command): string;
