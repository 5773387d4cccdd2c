export interface FailureContext {
    readonly print: (line: string) => void;
    readonly redact: (text: string) => string;
    /** The config as the checkout has it: annotations stand at its lines. */
    readonly configPath: string;
}
/** What no run could begin with: an annotation at each place, the output `status`, and a summary that says the same. */
export declare function tellFailure(thrown: unknown, { print, redact, configPath }: FailureContext): Promise<void>;
