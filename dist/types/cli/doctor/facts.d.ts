import type { Shell } from '../command.ts';
import type { Facts } from './check.ts';
/** Gathers all that the checks look at; asks no server. @throws ConfigError where there is no config */
export declare function gatherFacts(file: string, nodeVersion: string, shell: Shell): Promise<Facts>;
