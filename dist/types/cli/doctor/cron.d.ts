/** Why GitHub would not take this as a cron line, undefined where it would: five POSIX fields, no `@daily`. */
export declare function cronProblem(line: string): string | undefined;
/** Whether it fires at minute 0, when so much of GitHub does that runs come late or never. */
export declare function isAtFullHour(line: string): boolean;
