/**
 * Takes the workspace for this process; a lock whose owner is dead is taken over.
 * @throws ConfigError `locked` while another run is at work in it.
 */
export declare function takeLock(file: string): {
    release(): void;
};
