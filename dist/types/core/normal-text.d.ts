/**
 * Text with normal white space: runs of it (line breaks, tabs, non-breaking and narrow spaces too) become one space, none stands at
 * the ends; soft hyphens and zero-width spaces are dropped. Letters stay as they are, composed or not.
 */
export declare function normalText(raw: string): string;
