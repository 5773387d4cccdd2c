import type { AuthContext } from './context.ts';
/** A refresh token that outlives the run, although each use of it may replace it. */
export interface KeptToken {
    /** The token to use: the kept one, unless the configured one was changed since it was kept. */
    read(): Promise<string>;
    /** Keeps a rotated token, durably, before anything is done with what came along with it. */
    rotate(token: string): Promise<void>;
}
/** @param configured the refresh token of the config, from which the first one is derived */
export declare function keepToken({ source, vault, secrets, emit }: AuthContext, configured: string): KeptToken;
