/** Equal to package.json's version, which a test checks; written here so that nothing has to be read at start. */
export declare const VERSION = "1.0.0";
