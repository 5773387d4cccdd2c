/** Why GitHub would not take this as a cron line, undefined where it would: five POSIX fields, no `@daily`. */
export declare function cronProblem(line: string): string | undefined;
/** Whether it fires at minute 0, when so much of GitHub does that runs come late or never. */
export declare function isAtFullHour(line: string): boolean;
/**
 * When a cron line fires after `after` and up to `until` (ms, UTC), oldest first; the last 400 days at most. Empty where
 * the line is none.
 */
export declare function cronSlots(line: string, after: number, until: number): number[];
