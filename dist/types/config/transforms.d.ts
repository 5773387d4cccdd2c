import type { Plan } from './plan.ts';
/** A transform as far as order is concerned. */
export interface Transforming {
    readonly name: string;
    readonly sql: string;
    readonly table?: string | undefined;
}
export declare function readsTable({ sql }: Transforming, table: string): boolean;
/** Streams whose tables the transform reads. */
export declare function streamsRead(plan: Pick<Plan, 'streams'>, transform: Transforming): string[];
/** Transforms whose tables it reads; a name that its own WITH defines is not its own table. */
export declare function sourcesOf<T extends Transforming>(transform: T, all: readonly T[]): T[];
/** Each after those whose tables it reads, else as written; or the first cycle, as the names along it. */
export declare function orderTransforms<T extends Transforming>(all: readonly T[]): {
    order: T[];
} | {
    cycle: string[];
};
