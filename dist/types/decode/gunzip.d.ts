/** A body that is itself a gzip file (`.json.gz`), unpacked; any other body as it is. */
export declare function gunzipFile(body: Uint8Array): Uint8Array;
