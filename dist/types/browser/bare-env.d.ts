type Env = Readonly<Record<string, string | undefined>>;
/** What the browser needs of the environment: no token, no key, no home of anyone; its files go into `folder`. */
export declare function bareEnv(env: Env, folder: string): Record<string, string>;
export {};
