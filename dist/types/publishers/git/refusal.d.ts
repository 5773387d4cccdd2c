/** Why the remote did not take what we sent. */
export type Refusal = 
/** Somebody else's push came first: build again on top of it. */
{
    readonly kind: 'race';
}
/** The way to the remote broke: the same again. */
 | {
    readonly kind: 'trouble';
    readonly code: 'git_network';
}
/** Trying again cannot help. */
 | {
    readonly kind: 'final';
    readonly code: string;
    readonly reason: string;
    readonly remedy: string;
};
/** Reads git's output of a push, fetch or ls-remote that failed. Pure. */
export declare function readRefusal(output: string): Refusal;
/** The server's own words, without git's framing, for a message of bounded length. */
export declare function serverWords(output: string): string;
