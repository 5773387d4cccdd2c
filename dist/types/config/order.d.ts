/** A stream and those that it names, as far as order is concerned. */
export interface Dependent {
    readonly name: string;
    readonly source?: string;
    readonly for_each?: readonly {
        readonly stream?: string | undefined;
    }[] | undefined;
    readonly references?: Readonly<Record<string, {
        readonly to: string;
    }>> | undefined;
    readonly after?: readonly string[] | undefined;
}
/** Names of the streams that must come first; a reference to the stream's own rows is none. */
export declare const parentsOf: (stream: Dependent) => string[];
/** Where each stream of a cycle names the next one: `games names teams in for_each and references`. */
export declare function explainCycle(cycle: readonly string[], streams: readonly Dependent[]): string;
/** `teams.team_id` as its stream and its column. */
export declare function referred(to: string): {
    readonly stream: string;
    readonly column: string;
};
/** Parents first, else as written; or the first cycle, as the names along it. */
export declare function orderStreams<S extends Dependent>(streams: readonly S[]): {
    order: S[];
} | {
    cycle: string[];
};
