/** A stream and those that it names, as far as order is concerned. */
export interface Dependent {
    readonly name: string;
    readonly source?: string;
    readonly for_each?: {
        readonly stream?: string | undefined;
    } | undefined;
    readonly references?: Readonly<Record<string, string>> | undefined;
    readonly after?: readonly string[] | undefined;
}
/** Names of the streams that must come first; a reference to the stream's own rows is none. */
export declare function parentsOf(stream: Dependent): string[];
/** `teams` of `teams.team_id`. */
export declare const referredStream: (reference: string) => string;
/** Parents first, else as written; or the first cycle, as the names along it. */
export declare function orderStreams<S extends Dependent>(streams: readonly S[]): {
    order: S[];
} | {
    cycle: string[];
};
