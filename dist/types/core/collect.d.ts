/** Has V8 collect garbage now: what died young (about 2 ms), or all (10 ms and more, with the size of the heap). */
export declare function collect(type: 'minor' | 'major'): void;
