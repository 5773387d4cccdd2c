import type { HttpRequest, HttpResponse, Layer } from '../core/http.ts';
import { type Hints } from './hints.ts';
import type { Matched } from './rules.ts';
import { type Walls } from './walls.ts';
export interface AnswerOptions {
    readonly rules: (response: HttpResponse) => Matched | undefined;
    /** Told of every answer's hints, whatever its status. */
    readonly onHints: (hints: Hints, request: HttpRequest) => void;
    /** The host lives: it gave an answer that is no failure of its own. */
    readonly onAlive: () => void;
    /** Shown the first answer that is a wall, while its body is still there; those of further attempts look the same. */
    readonly onBlocked?: ((request: HttpRequest, response: HttpResponse, wall: string) => void) | undefined;
    /** Shared by all requests of the source. */
    readonly walls: Walls;
    /** Takes an accepted answer; what it throws fails the attempt. */
    readonly read: (response: HttpResponse) => void;
}
/** Decides what an answer means: a value to be read, a reason for another attempt, or an end. */
export declare function answer({ rules, onHints, onAlive, onBlocked, walls, read }: AnswerOptions): Layer;
