/**
 * Reads a `.env` file: `NAME=value`, an optional `export`, quotes, comments. Nothing is interpolated: a `$` is a `$`.
 * - 'single quotes': as it stands, over several lines too. "Double quotes": with \n, \r, \t, \", \\ and \$.
 * - Unquoted: to the end of the line or to a `#` after white space, without white space around it.
 * - A later line wins. Lines that are none of this are skipped, as shells' own files hold more.
 */
export declare function parseEnvFile(text: string): Record<string, string>;
