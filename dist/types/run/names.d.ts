import { type Scope } from '../core/template.ts';
/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
export declare function namesOf(stream: string, startedAt: number): Scope;
/** Values of the dates that a stream's requests and columns name. */
export declare function namesIn(templates: readonly unknown[], scope: Scope): string[];
