import type { ColumnTypes } from '../../core/column-type.ts';
import type { Target } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';
/** A file as a data package tells of it. */
export interface DataFile {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly rowCount?: number;
}
export type Resource = Readonly<Record<string, unknown>> & {
    readonly name: string;
};
/** Resources of the package as it stands, by the path of their file: what they say of a file that did not change still holds. */
export type Earlier = ReadonlyMap<unknown, Resource>;
type Coding = Pick<Target, 'path' | 'format' | 'gzip'>;
/** Names of packages and resources are of small letters, digits and `-._`. */
export declare const slug: (name: string) => string;
export declare const fieldsOf: (columns: readonly string[], types: ColumnTypes) => {
    name: string;
    type: string;
}[];
export declare const codingOf: ({ format, gzip }: Coding) => Readonly<Record<string, unknown>>;
/** Paths are relative to the package's own folder; one that lies elsewhere has no place in it by the rules. */
export declare function placeOf(files: readonly DataFile[], folder: string): Readonly<Record<string, unknown>>;
/** A file that this run did not make, as it stands. Rows that nobody counts here are known of the same bytes from before. */
export declare function standing({ path, format, gzip }: Coding, folder: string, earlier: Earlier, { workspace }: Running): Promise<DataFile[]>;
/** Of a plain CSV; the others would have to be decoded. */
export declare function columnsIn(path: string, { format, gzip }: Omit<Coding, 'path'>, { workspace }: Running): string[] | undefined;
export {};
