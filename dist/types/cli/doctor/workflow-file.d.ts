type Fields = Readonly<Record<string, unknown>>;
export interface Step {
    readonly uses: string;
    readonly run: string;
    readonly with: Fields;
    readonly env: Fields;
}
/** A job that runs adip-ingest. */
export interface Job {
    readonly name: string;
    /** `write-all`, `read-all` or scope to access; its own, else the workflow's; undefined where neither says. */
    readonly permissions: string | Fields | undefined;
    readonly hasConcurrency: boolean;
    readonly steps: readonly Step[];
    /** Names that the step of adip-ingest sees. */
    readonly variables: readonly string[];
}
/** A workflow as far as checks look. */
export interface Workflow {
    /** Relative to the repository. */
    readonly path: string;
    /** Why it cannot be read. */
    readonly broken?: string;
    readonly events: readonly string[];
    readonly crons: readonly string[];
    /** Empty where it has nothing to do with adip-ingest. */
    readonly jobs: readonly Job[];
}
/** All workflows of a repository. */
export declare function readWorkflows(root: string): Workflow[];
export declare function readWorkflow(path: string, text: string): Workflow;
/** The step that runs adip-ingest, as an Action or by its command line. */
export declare const isOurs: ({ uses, run }: Step) => boolean;
export {};
