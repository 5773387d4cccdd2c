import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { suggest } from '../config/nearest.ts';
import { ConfigError } from '../core/errors.ts';

/** One option of a command, for parsing and for `--help`. */
export interface Flag {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May stand several times; its value is a list. */
  readonly multiple?: boolean;
  /** Placeholder in the help, e.g. `FILE`. */
  readonly value?: string;
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

export interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** @throws ConfigError `bad_usage`, which names the nearest known option */
export function parseFlags(command: string, args: readonly string[], flags: Flags, positionals = 0): Parsed {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { type, short, multiple = false }] of Object.entries(flags))
    options[name] = { type, multiple, ...(short ? { short } : {}) };
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > positionals) {
      throw new Error(`"${parsed.positionals[positionals]}" is one argument too many`);
    }
    return { values: parsed.values as Parsed['values'], positionals: parsed.positionals };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const named = /'(-[^']*)'/.exec(message)?.[1];
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && named !== undefined;
    const hint = isUnknown
      ? suggest(
          named,
          Object.keys(flags).map((name) => `--${name}`),
        )
      : undefined;
    throw new ConfigError('bad_usage', `${command}: ${wordsOf(message)}`, {
      remedy: `${hint ? `${hint} ` : ''}See \`adip-ingest ${command} --help\`.`,
    });
  }
}

/** Of a message of Node's its first sentence; a value that looks like an option can only be given in one word. */
function wordsOf(message: string): string {
  const [first = ''] = message.split(/\. |\.?\n/);
  return first.replace(
    /^Option '(--[\w-]+)' argument is ambiguous$/,
    '$1 stands before something that begins with a dash; write $1=VALUE',
  );
}

/** A whole number above zero. @throws ConfigError */
export function positiveInteger(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigError('bad_usage', `${name} takes a whole number above zero, not "${text}"`);
}

/** `a, b` or lines as a list. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((item) => item !== '');
}

/** One of the known words; undefined where nothing was said. @throws ConfigError */
export function choice<const T extends string>(name: string, value: unknown, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new ConfigError('bad_usage', `${name} takes ${known.join(', ')}, not "${String(value)}"`);
  return found;
}
