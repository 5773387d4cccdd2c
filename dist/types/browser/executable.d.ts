type Env = Readonly<Record<string, string | undefined>>;
/**
 * The browser's program: the configured one, CHROME_PATH, the Chrome of the machine, a Chromium; in this order.
 * @throws StreamError `no_browser`, with what was looked for
 */
export declare function findExecutable(configured: string | undefined, env: Env, platform: string): Promise<string>;
export {};
