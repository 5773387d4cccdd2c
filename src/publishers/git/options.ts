import { z } from 'zod';
import { templateNames } from '../../core/template.ts';
import { byteSize } from '../../core/units.ts';
import { MESSAGE_NAMES } from './message.ts';

/**
 * Why a text cannot be a branch's name, undefined where it can: the rules of git-check-ref-format, and no leading
 * dash, so that a name is never taken for an option.
 */
export function branchProblem(name: string): string | undefined {
  if (name === '' || name === 'HEAD') return 'is not a name for a branch';
  if (name.startsWith('-')) return 'begins with a dash';
  if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$/.test(name)) return 'has characters that git refuses';
  const parts = name.split('/');
  if (parts.some((part) => part.startsWith('.') || part.endsWith('.lock'))) return 'has a part that git refuses';
  return undefined;
}

const branch = z
  .string()
  .refine((name) => branchProblem(name) === undefined, { error: (issue) => `${branchProblem(String(issue.input))}` });

const remote = z.string().regex(/^[A-Za-z0-9][\w./-]*$/, 'expected the name of a configured remote, such as origin');

const oneLine = (what: string) => z.string().regex(/^[^\r\n\0<>]+$/, `expected ${what} on one line, without < and >`);

const author = z.strictObject({
  name: oneLine('a name')
    .default('adip-ingest[bot]')
    .describe('Author and committer of the commits. Default: adip-ingest[bot]'),
  email: oneLine('an address')
    .default('adip-ingest[bot]@users.noreply.github.com')
    .describe('Address of author and committer. Default: adip-ingest[bot]@users.noreply.github.com'),
});

const message = z.string().refine((text) => templateNames(text).every((name) => MESSAGE_NAMES.includes(name)), {
  error: `unknown name in the template; known: ${MESSAGE_NAMES.map((name) => `{${name}}`).join(', ')}`,
});

const trailers = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'expected a trailer such as Signed-off-by'),
  z.string().regex(/^[^\r\n\0]+$/, 'expected one line'),
);

/** Options of `publish.git`. */
export const gitOptionsSchema = z.strictObject({
  branch: branch
    .optional()
    .describe('Branch that is pushed to; made where it is missing. Default: the branch that is checked out'),
  remote: remote.default('origin').describe('Name of the remote. Default: origin'),
  message: message
    .default('{summary}')
    .describe(
      'Commit message; the list of files and the trailers follow it. Names: {summary} such as "data(customers): +120 ~3 -0", {streams}, {run}, {added}, {updated}, {removed}, {status}. Default: {summary}',
    ),
  author: author.prefault({}).describe('Who commits'),
  trailers: trailers
    .default({})
    .describe('Trailers below the message beside Adip-Run and Adip-Status, name to value. Default: none'),
  max_attempts: z
    .int()
    .min(1)
    .max(100)
    .default(8)
    .describe('Pushes tried in all, while other pushes come first or the network fails. Default: 8'),
  max_file_size: byteSize
    .default(100 * 1024 * 1024)
    .describe(
      'Files above this size are left out of the commit, the others land. Default: 100MiB, the limit of GitHub',
    ),
});

export type GitOptions = z.output<typeof gitOptionsSchema>;
