import { type PageAtHand } from '../run/toolkit/look.ts';
import type { Parsed } from './arguments.ts';
import type { Shell } from './command.ts';
/** `preview --url … --select …`: what each selector of a chain finds on a live or saved page. */
export declare function previewSelectors({ values }: Parsed, shell: Shell): Promise<number>;
export declare const contextOf: (shell: Shell) => {
    workspace: string;
    env: Readonly<Record<string, string | undefined>>;
    clock: import("../core/clock.ts").Clock;
    secrets: import("../index.ts").Secrets;
    signal: AbortSignal;
    emit: (event: import("../index.ts").RunEvent) => void;
};
/** The page that the flags name. @throws ConfigError where they name none or two */
export declare function pageOf(values: Parsed['values']): PageAtHand;
export declare const listed: (value: unknown) => string[];
