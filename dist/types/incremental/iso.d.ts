import type { Time } from './value.ts';
/** An ISO 8601 date, with all nine digits of its seconds. @param zone of values that name none */
export declare function isoTime(text: string, zone: string): Time | undefined;
