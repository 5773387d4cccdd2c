import type { Combined, Went } from '../combine.ts';
import type { FinishInput } from '../finish-options.ts';
import type { Target } from '../targets.ts';
import type { Layout, Part } from './layout.ts';
/** A file of this layout that the last landing left, and that is there. */
export interface StandingFile {
    readonly part: Part;
    readonly target: Target;
    /** Absolute. */
    readonly path: string;
    readonly bytes: number;
    /** As the bookmark knows them; undefined where the file is not as the landing left it. */
    readonly rows: number | undefined;
    readonly sha256: string | undefined;
}
export interface PartsOptions {
    readonly layout: Layout;
    readonly standing: readonly StandingFile[];
    /** Absolute path of a file. @throws ConfigError where nothing may be written there */
    locate(path: string): string;
    /** Where indexes of keys are kept between runs; made anew where they are gone. */
    readonly indexFolder: string;
    /** Somebody looks at all rows: they are put into one file, which reads every file of the stream. */
    readonly wantsPlain: boolean;
}
export type PartsFinish = FinishInput & {
    readonly parts: PartsOptions;
};
/** A part that this run had something to do with. */
export interface PartMade {
    readonly part: Part;
    /** All its rows as plain CSV. */
    readonly plain: string;
    readonly rows: number;
    readonly news: string | undefined;
    readonly went?: Went | undefined;
    /** The rows are those of the standing file of the first target. */
    readonly isSame: boolean;
}
export interface PartsMade {
    /** In the order of their names. */
    readonly parts: readonly PartMade[];
    /** Files of the first target that stay as they are. */
    readonly kept: readonly StandingFile[];
    readonly totals: Omit<Combined, 'plain' | 'rows'>;
    /** Called for each file that lands, where keys are looked up across files. */
    note?(path: string, file: string, plain: string): Promise<void>;
}
