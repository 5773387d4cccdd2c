import { type Target } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
/**
 * The absolute path of an output, checked on the real path: inside the workspace also through links, not in .git or
 * .github, and writable. Asked before the first request, so that hours of extraction do not end at a closed door.
 * @throws ConfigError `path_outside`, `path_refused`, `not_writable`
 */
export declare function resolveOutput(workspace: string, path: string, stream: string): string;
/**
 * What a stream writes, at absolute paths that can be written. Of several files the paths stay templates, relative to
 * the workspace; their folder can be written. @throws ConfigError as `resolveOutput` does
 */
export declare function resolveTargets({ write, name }: Pick<StreamTask, 'write' | 'name'>, { workspace }: Pick<Running, 'workspace'>): Target[];
