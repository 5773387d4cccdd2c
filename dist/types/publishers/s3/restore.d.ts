import type { S3Context } from './context.ts';
import type { S3Options } from './options.ts';
/** Where files of a last delivery go. */
export interface Restoring {
    readonly stream: string;
    /** Where a file goes; undefined where the stream does not read it, or it is there already. */
    locate(path: string, sha256: string): Promise<string | undefined>;
    /** A file of its own on the same disk, for what is under way. */
    readonly scratch: string;
    /** An object that another run replaced is left out, and so is what stands here of it. */
    readonly isStrict: boolean;
}
/**
 * Puts the files of a stream's last delivery back, as far as they are not here already: what is added to them on a machine
 * that kept nothing is added to what stands in S3.
 * @throws PublishError, CancelledError
 */
export declare function restoreFiles(restoring: Restoring, options: S3Options, context: S3Context): Promise<void>;
