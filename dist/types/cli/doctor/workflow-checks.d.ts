import { type Check } from './check.ts';
export declare const workflow: Check;
export declare const permissions: Check;
export declare const schedule: Check;
export declare const concurrency: Check;
export declare const triggers: Check;
export declare const steps: Check;
