/** Values that keep nothing of the page they were read from: what waits for its turn would else hold the text of its page. */
export declare function detach<T extends object>(value: T): T;
