import { type Check } from './check.ts';
export declare const config: Check;
export declare const variables: Check;
export declare const node: Check;
export declare const vault: Check;
