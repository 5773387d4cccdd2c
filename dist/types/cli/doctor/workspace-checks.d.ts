import { type Check } from './check.ts';
export declare const workspace: Check;
export declare const sizes: Check;
export declare const envFile: Check;
