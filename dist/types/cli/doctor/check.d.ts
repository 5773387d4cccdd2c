import type { Plan, Problem } from '../../config/index.ts';
import type { Secrets } from '../../core/secrets.ts';
import type { Git } from '../../publishers/git/run-git.ts';
import type { Env } from '../load.ts';
import type { Workflow } from './workflow-file.ts';
/** `note` is worth knowing and asks for nothing. */
export type Level = 'ok' | 'note' | 'warning' | 'problem';
export interface Finding {
    readonly level: Level;
    readonly message: string;
    /** What to do, as an imperative sentence. */
    readonly remedy?: string | undefined;
}
/** What a clone looks like. */
export interface Clone {
    /** Absolute path of its work tree. */
    readonly root: string;
    /** Undefined where HEAD is detached. */
    readonly branch: string | undefined;
    readonly hasCommits: boolean;
    readonly isShallow: boolean;
    readonly remotes: readonly string[];
    /** Paths, relative to the workspace, that are committed although they never should be. */
    readonly tracked: readonly string[];
    /** Absolute path of git's own lock on the index, where it lies there. */
    readonly indexLock: string | undefined;
    readonly git: Git;
}
/** All that checks look at, gathered once. */
export interface Facts {
    /** Absolute path of the config. */
    readonly file: string;
    readonly workspace: string;
    readonly text: string;
    /** Of the process, with the `.env` file below it. */
    readonly env: Env;
    readonly nodeVersion: string;
    /** Absent where the config is wrong. Where only variables are missing, it stands with values in their stead. */
    readonly plan: Plan | undefined;
    readonly problems: readonly Problem[];
    readonly missing: readonly string[];
    /** Or why there is no clone. */
    readonly clone: Clone | string;
    readonly workflows: readonly Workflow[];
    readonly secrets: Secrets;
    readonly signal: AbortSignal;
}
export interface Check {
    readonly name: string;
    run(facts: Facts): readonly Finding[] | Promise<readonly Finding[]>;
}
export declare const ok: (message: string) => Finding;
export declare const note: (message: string) => Finding;
export declare const warning: (message: string, remedy?: string) => Finding;
export declare const problem: (message: string, remedy?: string) => Finding;
/** The findings, or that all is well where there are none. */
export declare const orOk: (findings: readonly Finding[], message: string) => readonly Finding[];
export declare const plural: (amount: number, noun: string) => string;
