import type { FileSourcePlan } from '../config/index.ts';
import type { HttpClient } from '../core/http.ts';
import type { SourceTaskRunning } from './source-task.ts';
/** The client that asks for the file at a URL: retries, limits and credentials as a source of an API has them. */
export declare function fileClient(source: FileSourcePlan, url: URL, running: SourceTaskRunning): HttpClient;
