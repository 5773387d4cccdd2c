/** One thing wrong with a workflow or action file. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Who found it. */
  readonly by: 'yaml' | 'actionlint' | 'languageservice' | 'house';
}

export function formatFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}:${finding.column}: ${finding.message} (${finding.by})`;
}
