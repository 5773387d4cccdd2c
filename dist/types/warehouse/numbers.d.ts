/** A number without zeros that say nothing, so that an average of 2 is written alike by every database. */
export declare function canonicalNumber(text: string): string;
