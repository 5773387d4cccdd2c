export interface WorkflowOptions {
    /** Path of the config, relative to the folder that it works in. */
    readonly config: string;
    /** The folder inside the repository; absent where it is the root. */
    readonly folder?: string | undefined;
    /** Variables that the config names. */
    readonly variables: readonly string[];
    /** Anything that is always the same for this repository: the time of day comes from it. */
    readonly seed: string;
}
/** The workflow that runs a config each day: least permissions, one run at a time. */
export declare function workflowOf({ config, folder, variables, seed }: WorkflowOptions): string;
