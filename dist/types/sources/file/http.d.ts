import type { HttpClient } from '../../core/http.ts';
import type { FindFiles } from './contract.ts';
export interface HttpPlace {
    readonly stream: string;
    readonly client: HttpClient;
    readonly headers: Readonly<Record<string, string>>;
}
/** The file at a URL, by ranges; where the server gives none it is held whole, up to `limits.body`. */
export declare function httpFiles(place: HttpPlace): FindFiles;
