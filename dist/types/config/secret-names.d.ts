/** A variable, header, parameter or option whose name says that its value is a secret: `CRM_PASSWORD`, `X-API-Key`. */
export declare function looksSecret(name: string): boolean;
/** The password inside a URL (`postgres://user:password@host`), decoded and as written; empty where there is none. */
export declare function urlPasswords(text: string): string[];
/** The URL with its password replaced; any other text as it is. */
export declare function withoutPassword(text: string): string;
