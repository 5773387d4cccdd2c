/**
 * On top of a package that another run pushed first: each resource as the run says that changed it. Where both did, their
 * files were merged: of the bytes that stand there nothing is told until the next run looks at them.
 */
export declare function mergePackages(base: string | undefined, ours: string, theirs: string, out: string): void;
