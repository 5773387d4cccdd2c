import { InvalidConfigError } from '../config/index.ts';
import { toIngestError } from '../core/errors.ts';
import { type Annotation, annotation } from '../reporters/index.ts';
import { writeSummary } from './summary.ts';

/** GitHub shows ten annotations of a kind per step. */
const SHOWN = 10;
const LONGEST = 20_000;

export interface FailureContext {
  readonly print: (line: string) => void;
  readonly redact: (text: string) => string;
  /** The config as the checkout has it: annotations stand at its lines. */
  readonly configPath: string;
}

/** What no run could begin with: an annotation at each place, the output `status`, and a summary that says the same. */
export async function tellFailure(thrown: unknown, { print, redact, configPath }: FailureContext): Promise<void> {
  const { message, remedy } = toIngestError(thrown);
  for (const about of annotationsOf(thrown, configPath))
    print(annotation('error', { ...about, message: redact(about.message) }));
  const core = await import('@actions/core');
  core.setOutput('status', 'failed');
  const text = redact(remedy ? `${message}\n\n${remedy}` : message).slice(0, LONGEST);
  const shown = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\u001b/g, '');
  await writeSummary(`### ❌ adip-ingest could not start\n\n<pre>\n${shown}\n</pre>\n`, print);
}

function annotationsOf(thrown: unknown, configPath: string): Annotation[] {
  if (thrown instanceof InvalidConfigError) {
    return thrown.problems.slice(0, SHOWN).map(({ code, message, path, remedy, position }) => ({
      title: `adip-ingest: ${code}`,
      message: [path ? `${path}: ${message}` : message, remedy].filter(Boolean).join('\n'),
      file: configPath,
      ...position,
    }));
  }
  const { message, remedy, code } = toIngestError(thrown);
  return [{ title: `adip-ingest: ${code}`, message: remedy ? `${message}\n${remedy}` : message }];
}
