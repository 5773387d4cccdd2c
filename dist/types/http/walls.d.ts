import type { HttpRequest } from '../core/http.ts';
/** The walls that streams run into, over all their pages: who turns one page away turns away the next one, too. */
export interface Walls {
    /** A wall came. True: as many in a row as one page alone would try, so that no other attempt makes sense. */
    met(stream: string): boolean;
    /** An answer came that is no wall. */
    passed(stream: string): void;
    /** The stream ends here: nothing more is asked in its name. */
    close(stream: string): void;
    /** @throws BlockedError where the stream has ended at a wall, while this request was still waiting for its turn */
    assertOpen(request: HttpRequest): void;
}
/** @param limit walls in a row that end a stream */
export declare function createWalls(limit: number): Walls;
export declare const BLOCKED_REMEDY = "The site does not want automated visitors from here: ask its operator for access, or for an API.";
