/**
 * How the numbers of a column are written, where one way holds for all of them: as JavaScript does (1, 2.5), as Python
 * does (1.0, 2.5, 1e-05), or with so many places (1.00, 2.50). A double then stands for its text.
 */
export type DoubleText = 'js' | 'python' | `fixed:${number}`;
export declare function writeDouble(value: number, how: DoubleText): string;
/** Finds how all the texts that it is shown are written; undefined where no way fits. */
export declare function watchDoubles(): {
    see(text: string): void;
    found(): DoubleText | undefined;
};
