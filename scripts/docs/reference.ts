import { referenceTables } from '../../src/config/index.ts';
import { actionTables } from './action-tables.ts';
import { commandTables } from './command-tables.ts';

const START = '<!-- docs:start -->';
const END = '<!-- docs:end -->';

/** The whole reference as Markdown, equal whenever the definitions are. */
export async function renderReference(): Promise<string> {
  const parts = [
    ...actionTables(),
    '### Commands',
    await commandTables(),
    '### Config',
    'Durations are written `30s`, `5m`, `1h`, rates `20/s`, shares `20%`, sizes `8MiB`. `<name>` is a name that you choose.',
    '<details><summary>Every key of the config</summary>',
    referenceTables(),
    '</details>',
  ];
  return parts.join('\n\n');
}

/** The README with this reference between its two markers. @throws Error where a marker is missing */
export function withReference(readme: string, reference: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no ${START} before ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${reference}\n\n${readme.slice(end)}`;
}
