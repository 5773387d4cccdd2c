import { IngestError } from '../core/errors.ts';
import type { WarehouseContext } from './contract.ts';
/** Another process writes to the file: it is asked again for a minute. */
export declare function untilFree(act: () => void, { clock, random }: Pick<WarehouseContext, 'clock' | 'random'>, signal?: AbortSignal): Promise<void>;
/** What SQLite refused, in our words. */
export declare function sqliteError(thrown: unknown, place: string): IngestError;
