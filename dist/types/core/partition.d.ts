import type { Json } from './json.ts';
import type { Scope } from './template.ts';
/** One turn of a stream that runs once for each record of another, or for each value of a list. */
export interface Partition {
    /** What templates see, by the names that they use: `{"team.team_id": 7}`. Plain JSON, the same for equal turns. */
    readonly values: {
        readonly [name: string]: Json;
    };
    /** `team.team_id=7`: begins the names of its pages. Empty for a stream without partitions. */
    readonly label: string;
}
/** What an incremental turn asks for, as the request says it; absent ends are open. */
export interface Range {
    readonly start?: string | number;
    readonly end?: string | number;
}
/** One turn, with what it asks for. */
export interface Turn {
    readonly partition: Partition;
    readonly range: Range;
}
/** The only turn of a stream without partitions. */
export declare const WHOLE: Partition;
/** Equal for equal partitions: names a partition's cursor in the bookmark. */
export declare function partitionKey({ values }: Pick<Partition, 'values'>): string;
/** The same for 7 and "7": a column of numbers may have become one of texts since. */
export declare const textKey: ({ values }: Pick<Partition, 'values'>) => string;
/** Under which key something is kept of a partition; undefined where nothing is. @param all by key, as `partitionKey` gives them */
export declare function keyFinder(all?: Readonly<Record<string, unknown>>): (partition: Pick<Partition, 'values'>) => string | undefined;
/** The values of a key. */
export declare const valuesIn: (key: string) => Partition['values'];
/** @param values names as templates use them */
export declare function partitionOf(values: {
    readonly [name: string]: Json;
}): Partition;
/** Names for the templates of a turn: those of the run, of the partition, and of the range. */
export declare function scopeOf(scope: Scope, { partition, range }: Turn): Scope;
