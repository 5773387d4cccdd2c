/** Whether a system's error code speaks of a connection that may stand another time. */
export declare const isTransientNetwork: (code: string) => boolean;
