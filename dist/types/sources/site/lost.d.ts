import type { LostPart } from '../../core/source.ts';
import type { PartCursor } from './part.ts';
/** What concerns one address alone, as a part of its page; what ends the stream is thrown on. */
export declare function asLost(thrown: unknown, cursor: PartCursor, url: URL): LostPart;
