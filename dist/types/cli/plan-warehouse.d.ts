import { type Plan } from '../config/index.ts';
/** What a run does after the streams. */
export interface After {
    readonly databases: readonly string[];
    readonly transforms: readonly {
        readonly name: string;
        /** Streams and tables that it reads. */
        readonly reads: readonly string[];
        readonly writes: readonly string[];
        readonly runs_in: string;
    }[];
}
export declare function afterStreams(plan: Plan): After;
export declare function afterText({ databases, transforms }: After): string;
