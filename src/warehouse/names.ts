import { createHash } from 'node:crypto';

export interface Naming {
  /** Longest name in bytes of UTF-8. */
  readonly maxBytes: number;
  /** Whether `id` and `ID` are one name. */
  readonly foldsCase: boolean;
  /** Names that a column cannot have. */
  readonly reserved: readonly string[];
}

/** Columns for the audit trail. */
export const AUDIT = ['_created_at', '_updated_at', '_run_id'] as const;
/** The table of ours that says at which version each table stands. */
export const STREAMS = '_adip_streams';
export const ORDINAL = '_adip_n';

/** A name in a statement, whatever it holds. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""').replaceAll('\0', '')}"`;

/**
 * Names of the columns in a database: those of the CSV, except where it cannot have them; then cut, with a hash of the
 * whole name behind it, so that the same column has the same name in every run.
 */
export function nameColumns(columns: readonly string[], naming: Naming): string[] {
  const fold = (name: string): string => (naming.foldsCase ? name.toLowerCase() : name);
  const taken = new Set(naming.reserved.map(fold));
  return columns.map((column) => {
    const whole = column.replaceAll('\0', '');
    const fits = whole !== '' && Buffer.byteLength(whole) <= naming.maxBytes && !taken.has(fold(whole));
    const name = fits ? whole : shortened(column, naming.maxBytes);
    taken.add(fold(name));
    return name;
  });
}

function shortened(name: string, maxBytes: number): string {
  const tail = `_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
  let head = name.replaceAll('\0', '') || 'column';
  while (Buffer.byteLength(head) > maxBytes - tail.length) head = [...head].slice(0, -1).join('');
  return head + tail;
}
