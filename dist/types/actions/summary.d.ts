/** Puts text on the run's page. A runner that takes none is told of, and is no reason to fail: the data are delivered. */
export declare function writeSummary(markdown: string, print: (line: string) => void): Promise<void>;
