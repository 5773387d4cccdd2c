import type { ReaderOptions } from '../../extract/contract.ts';
import type { SiteSourceOptions } from './options.ts';
/** Says of the first page whose data cannot be read what is wrong with them: a site makes the same mistake on every page. */
export declare function tellBroken({ stream, emit, }: Pick<SiteSourceOptions, 'stream' | 'emit'>): NonNullable<ReaderOptions['onBroken']>;
