import type { Command } from './command.ts';

/** What `--help` says of a command without loading it. */
export interface Entry {
  /** One sentence. */
  readonly summary: string;
}

/** All commands, one line each. */
export function overview(commands: Readonly<Record<string, Entry>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: adip-ingest COMMAND [OPTIONS]',
    '',
    'Ingests unstable APIs, sites, files and databases into CSV files, databases, git and S3, from one YAML file.',
    '',
    'Commands:',
    ...lines,
    '',
    'A first run:',
    '  adip-ingest init --url https://api.example.com/v1/stations',
    '  adip-ingest run',
    '',
    'Variables of the config come from the environment and from a .env file beside the config.',
    'Exit codes: 0 succeeded, 1 failed, 2 bad usage or config, 3 partial.',
    'See `adip-ingest COMMAND --help` for its options.',
    '',
  ].join('\n');
}

/** One command with its options. */
export function helpOf(name: string, summary: string, command: Command): string {
  const rows = Object.entries(command.flags).map(([flag, { short, value, help }]) => [
    `  ${short ? `-${short}, ` : '    '}--${flag}${value ? ` ${value}` : ''}`,
    help,
  ]);
  rows.push(['  -h, --help', 'Show this']);
  const width = Math.max(0, ...rows.map(([left]) => left!.length));
  const words = (command.positionals ?? []).map((word) => ` [${word}]`).join('');
  const { about = [], examples = [] } = command;
  return [
    `Usage: adip-ingest ${name}${words} [OPTIONS]`,
    '',
    summary,
    ...about.flatMap((paragraph) => ['', paragraph]),
    '',
    'Options:',
    ...rows.map(([left, help]) => `${left!.padEnd(width)}  ${help}`),
    ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}
