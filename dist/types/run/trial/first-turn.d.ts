import type { Emit } from '../../core/events.ts';
import { type Turn } from '../../core/partition.ts';
import type { Trial } from './trial.ts';
/**
 * The first turn of a stream, by asking its parents for their first records.
 * @throws ConfigError `no_partition` where none of those counts
 */
export declare function firstTurn(trial: Trial, name: string, emit: Emit, signal: AbortSignal): Promise<Turn>;
