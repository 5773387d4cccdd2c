import { type Plan, type StreamPlan } from '../config/index.ts';
/** @throws ConfigError `unknown_stream`, with the nearest name */
export declare function refuseUnknownStreams(plan: Plan, names: readonly string[]): void;
/** The stream that a command is about: the named one, or the only one. @throws ConfigError */
export declare function chooseStream(command: string, plan: Plan, name: string | undefined): StreamPlan;
