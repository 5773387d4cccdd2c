import type { Command } from './command.ts';

/** All commands, one line each. */
export function overview(commands: readonly (readonly [string, Command])[]): string {
  const width = Math.max(...commands.map(([name]) => name.length));
  const lines = commands.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: adip-ingest COMMAND [OPTIONS]',
    '',
    'Ingests unstable APIs into CSV files, git and S3, from one YAML file.',
    '',
    'Commands:',
    ...lines,
    '',
    'Exit codes: 0 succeeded, 1 failed, 2 bad usage or config, 3 partial.',
    'See `adip-ingest COMMAND --help` for its options.',
    '',
  ].join('\n');
}

/** One command with its options. */
export function helpOf(name: string, command: Command): string {
  const rows = Object.entries(command.flags).map(([flag, { short, value, help }]) => [
    `  ${short ? `-${short}, ` : '    '}--${flag}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const width = Math.max(0, ...rows.map(([left]) => left!.length));
  const words = (command.positionals ?? []).map((word) => ` ${word}`).join('');
  return [
    `Usage: adip-ingest ${name} [OPTIONS]${words}`,
    '',
    command.summary,
    ...(rows.length > 0 ? ['', 'Options:', ...rows.map(([left, help]) => `${left!.padEnd(width)}  ${help}`)] : []),
    '',
  ].join('\n');
}
