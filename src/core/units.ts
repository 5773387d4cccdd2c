import { z } from 'zod';

const DURATION: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1h30m`, `250ms`, `2d` as milliseconds; undefined where it is none. */
export function parseDuration(text: string): number | undefined {
  const body = text.trim();
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(body)) return undefined;
  let total = 0;
  for (const [, amount, unit] of body.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
    total += Number(amount) * DURATION[unit!]!;
  return total;
}

/** Milliseconds as a person reads them: `340 ms`, `2.5 s`, `1 min 12 s`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((ms % 60_000) / 1_000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const SIZE: Record<string, number> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 };

/** Bytes as a person reads them: `812 B`, `4.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = -1;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}

/** A length of time, `30s` or `1h30m`; milliseconds after parsing. */
export const duration = z
  .string()
  .regex(/^\s*(\d+(\.\d+)?(ms|s|m|h|d))+\s*$/, 'expected a duration such as 500ms, 30s, 5m or 1h30m')
  .transform((text) => parseDuration(text)!);

export interface Rate {
  readonly count: number;
  readonly perMs: number;
}

/** `20/s`, `100/m`, `5000/h`, `1/10s`. */
export const rate = z
  .string()
  .regex(/^\s*\d+(\.\d+)?\s*\/\s*(\d+(\.\d+)?)?(ms|s|m|h|d)\s*$/, 'expected a rate such as 20/s, 100/m or 5000/h')
  .transform((text): Rate => {
    const [count, per] = text.split('/').map((part) => part.trim()) as [string, string];
    return { count: Number(count), perMs: parseDuration(/^\d/.test(per) ? per : `1${per}`)! };
  })
  .refine((value) => value.count > 0 && value.perMs > 0, 'a rate must be above zero');

/** `20%` or a number from 0 to 1; a number from 0 to 1 after parsing. */
export const share = z
  .union([
    z
      .string()
      .regex(/^\s*(100(\.0+)?|\d{1,2}(\.\d+)?)\s*%\s*$/, 'expected a share such as 20%')
      .transform((text) => Number(text.replace('%', '')) / 100),
    z.number().min(0).max(1),
  ])
  .describe('a share, 20% or 0.2');

/** `50MB`, `1GiB` or a number of bytes; bytes after parsing. */
export const byteSize = z.union([
  z.int().positive(),
  z
    .string()
    .regex(/^\s*\d+(\.\d+)?\s*([kmg]i?)?b\s*$/i, 'expected a size such as 50MB or 1GiB')
    .transform((text) => {
      const [, amount, unit] = /([\d.]+)\s*(\w+)/.exec(text)!;
      return Math.round(Number(amount) * SIZE[unit!.toLowerCase()]!);
    }),
]);

/** `1234567` as `1,234,567`, the same on every machine. */
export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
