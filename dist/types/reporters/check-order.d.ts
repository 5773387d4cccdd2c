import type { CheckReport, SchemaChange } from '../core/report.ts';
/** Outcomes of checks, the worst first. */
export declare const OUTCOMES: {
    readonly failed: '❌';
    readonly quarantined: '🚧';
    readonly warned: '⚠️';
    readonly passed: '✅';
};
/** Failed checks first, then those that took rows out, then those that warn. */
export declare function byOutcome<Check extends Pick<CheckReport, 'outcome'>>(checks: readonly Check[]): Check[];
/** What became of a changed column, in words. */
export declare const ACTIONS: Readonly<Record<SchemaChange['action'], string>>;
/** `integer → string`; a type alone where only one is known. */
export declare function typesOf({ from, to }: SchemaChange): string;
