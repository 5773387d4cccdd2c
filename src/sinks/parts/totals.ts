import { openWriter } from '../../core/durable-file.ts';
import type { Changes } from '../../core/report.ts';
import type { Combined } from '../combine.ts';
import { openProjection, writeHeader } from '../csv-project.ts';
import { readHeader } from '../csv-reader.ts';
import { scan } from '../csv-scan.ts';

const EXAMPLES = 3;

/** What was done to each part, as if it had been done to one file. */
export function addUp(all: readonly Combined[]): Omit<Combined, 'plain' | 'rows'> {
  const sum = (pick: (one: Combined) => number): number => all.reduce((total, one) => total + pick(one), 0);
  const changes: Changes = {
    added: sum((one) => one.changes.added),
    updated: sum((one) => one.changes.updated),
    removed: sum((one) => one.changes.removed),
    unchanged: sum((one) => one.changes.unchanged),
    examples: (['added', 'updated', 'removed'] as const).flatMap((change) =>
      all.flatMap((one) => one.changes.examples.filter((example) => example.change === change)).slice(0, EXAMPLES),
    ),
  };
  return {
    rowsBefore: sum((one) => one.rowsBefore),
    duplicates: sum((one) => one.duplicates),
    keyless: sum((one) => one.keyless),
    changes,
    rules: all.find((one) => one.rules)?.rules,
  };
}

/** Writes CSV files one behind the other, under one header. */
export async function joinCsv(
  files: readonly string[],
  out: string,
  {
    header,
    fill,
    signal,
  }: { readonly header?: readonly string[]; readonly fill: Uint8Array; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const names = header ?? (files[0] === undefined ? undefined : readHeader(files[0])) ?? [];
  const writer = openWriter(out);
  try {
    if (names.length > 0) writeHeader(names, writer);
    for (const file of files) {
      const projection = openProjection(readHeader(file), names, fill);
      await scan(file, signal, (reader) => projection.write(reader, writer));
    }
    writer.sync();
  } finally {
    writer.close();
  }
  return out;
}
