import { statSync } from 'node:fs';
import type { Artifact } from '../core/artifact.ts';

/** A file that goes out beside the data: of its rows and its content nothing is told. */
export function companion(
  kind: 'state' | 'report',
  stream: string,
  path: string,
  file: string,
  contentType: string,
): Artifact {
  return { stream, path, file, bytes: statSync(file).size, sha256: '', rows: 0, kind, contentType };
}
