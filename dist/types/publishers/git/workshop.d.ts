import type { Artifact } from '../../core/artifact.ts';
import type { GitContext } from './context.ts';
import type { Delivered } from './delivered.ts';
import type { GitOptions } from './options.ts';
import type { Repository } from './repository.ts';
import type { Git } from './run-git.ts';
import type { Trees } from './trees.ts';
/** One artifact, stored as a blob. */
export interface Ours {
    readonly artifact: Artifact;
    /** Its path inside the repository. */
    readonly path: string;
    /** GONE where the file is no more. */
    readonly blob: string;
}
/** What a publishing works with. */
export interface Workshop {
    readonly git: Git;
    readonly repository: Repository;
    readonly options: GitOptions;
    readonly context: GitContext;
    /** A temporary folder of our own. */
    readonly folder: string;
    readonly trees: Trees;
    /** What this clone pushed last. */
    readonly delivered: Delivered;
}
