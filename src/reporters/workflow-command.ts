import { visible } from './visible.ts';

/**
 * A line that the runner prints and never obeys. It reads `::command::` at the start of a line (white space before it
 * does not matter) and the older `##[command]` anywhere in one.
 */
export function safeLine(line: string): string {
  const shown = visible(line).replaceAll('##[', '##\\[');
  return /^\s*::/.test(shown) ? `\\${shown.trimStart()}` : shown;
}

export interface Annotation {
  readonly title?: string;
  readonly message: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The workflow command that puts an annotation on the run's page (and its message into the log). */
export function annotation(kind: 'error' | 'warning', about: Annotation): string {
  const properties = [
    ['file', about.file],
    ['line', about.line],
    ['col', about.column],
    ['title', about.title],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${kind}${properties && ` ${properties}`}::${escapeData(about.message)}`;
}

export const groupStart = (title: string): string => `::group::${escapeData(visible(title))}`;
export const groupEnd = '::endgroup::';

/** Line breaks stay line breaks (of the annotation), every other control character is shown. */
function escapeData(text: string): string {
  const shown = text
    .split(/\r\n|\r|\n/)
    .map(visible)
    .join('\n')
    .replaceAll('##[', '##\\[');
  return shown.replaceAll('%', '%25').replaceAll('\n', '%0A');
}

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
