import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../src/cli/command.ts';
import { code, table } from './table.ts';

/** A command as the CLI's own `--help` lists it, with its definition. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  readonly command: Command;
}

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

const overview = (): string => execFileSync(process.execPath, [CLI, '--help'], { encoding: 'utf8' });

/** All commands, in the order of `adip-ingest --help`. */
export async function listCommands(): Promise<ListedCommand[]> {
  const listed = /\nCommands:\n([\s\S]*?)\n\n/.exec(overview())?.[1] ?? '';
  const found = [...listed.matchAll(/^ {2}(\S+) +(.+)$/gm)];
  return Promise.all(
    found.map(async ([, name = '', summary = '']) => {
      const module: Readonly<Record<string, Command>> = await import(`../../src/cli/${name}.ts`);
      const command = module[name];
      if (!command) throw new Error(`src/cli/${name}.ts exports no ${name}`);
      return { name, summary, command };
    }),
  );
}

/** Each command with its options, then the exit codes. */
export async function commandTables(): Promise<string> {
  const parts = (await listCommands()).flatMap(({ name, summary, command }) => {
    const words = (command.positionals ?? []).map((word) => ` [${word}]`).join('');
    const rows = Object.entries(command.flags).map(([flag, { short, value, help }]) => [
      code(`${short ? `-${short}, ` : ''}--${flag}${value ? ` ${value}` : ''}`),
      help,
    ]);
    const options = rows.length > 0 ? [table(['option', 'meaning'], rows)] : [];
    return [`#### \`adip-ingest ${name}${words}\``, `${summary}.`, ...options];
  });
  return [...parts, '#### Exit codes', exitCodes()].join('\n\n');
}

function exitCodes(): string {
  const told = /^Exit codes: (.+)\.$/m.exec(overview())?.[1] ?? '';
  const rows = told.split(', ').map((part): [string, string] => {
    const [, number = '', meaning = ''] = /^(\d+) (.+)$/.exec(part) ?? [];
    return [code(number), meaning];
  });
  return table(['code', 'meaning'], rows);
}
