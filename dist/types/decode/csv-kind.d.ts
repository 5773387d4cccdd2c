import { Kind } from '../core/batch.ts';
/**
 * What a field without quotes holds. CSV has no types, so its letters tell: `true` and `false`, and numbers as JSON writes
 * them. `007` and `+49` are texts, for as numbers they would lose what they say, and so is `12e4`, which may be a name.
 */
export declare function kindOfField(bytes: Uint8Array, start: number, end: number): Kind;
