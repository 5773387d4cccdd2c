/** Makes a folder of ours that git does not look into, whatever the user's own .gitignore says. */
export declare function makeUntracked(folder: string): void;
