import type { ModuleSource } from './contract.ts';
/**
 * Loads a module of the workspace.
 * @throws StreamError `module_missing`, `module_outside`, `module_broken`, `module_no_function`
 */
export declare function loadModule(workspace: string, path: string): Promise<ModuleSource>;
/** The real path, which must lie inside the workspace. @throws StreamError `module_missing`, `module_outside` */
export declare function locateModule(workspace: string, path: string): string;
