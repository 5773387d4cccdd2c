import type { Plan } from './plan.ts';
/**
 * The plan of the URL-only form: one source, one stream named after the output file, pages and records found by
 * themselves. Nothing is interpolated.
 * @throws ConfigError where the URL is none of http or https, or the output lies where no output may
 */
export declare function planFromUrl({ url, output }: {
    url: string;
    output: string;
}): Plan;
