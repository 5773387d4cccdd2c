import { type Plan, type StreamPlan } from '../config/index.ts';
import { type Previewed } from '../run/trial/preview.ts';
import type { Command, Shell } from './command.ts';
import { type Env } from './load.ts';
export declare const preview: Command;
/** A stream to look at, with what that needs. */
export interface Asked {
    readonly plan: Plan;
    readonly stream: StreamPlan;
    readonly env: Env;
    readonly workspace: string;
}
/** A URL alone, as a stream. @throws ConfigError where it is none */
export declare function askUrl(url: string, shell: Shell, recordsPath?: string): Asked;
/** `stations` of `https://api.example.com/v1/stations?limit=5`: what a stream of it may be called. */
export declare function nameOfUrl(url: string): string;
/** Asks for the pages; retries, waits and warnings are told on standard error meanwhile. */
export declare function lookAt(asked: Asked, pages: number, isVerbose: boolean, shell: Shell): Promise<Previewed>;
