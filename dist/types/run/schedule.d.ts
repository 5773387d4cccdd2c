/** What has an order: its name, and the names of those that must have ended before it begins. */
export interface Step<Made> {
    readonly name: string;
    readonly parents: readonly string[];
    run(): Promise<Made>;
}
/** Names of the steps, those that may run at once together; parents that are not among the steps are not waited for. */
export declare function levelsOf(steps: readonly Pick<Step<unknown>, 'name' | 'parents'>[]): string[][];
/**
 * Runs each step when its parents have ended, so many at once; parents that are not among the steps are not waited for.
 * @returns what came, in the order of the steps; what one threw is thrown when all that were begun have ended
 */
export declare function runInOrder<Made>(steps: readonly Step<Made>[], atOnce: number): Promise<Made[]>;
