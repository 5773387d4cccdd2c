import { openWriter } from '../core/durable-file.ts';
import { writeHeader } from './csv-project.ts';
import { scan } from './csv-scan.ts';
import { isRagged, type StagePosition } from './csv-stage.ts';

const COMMA = 44;
const LF = 10;

/** Writes a staged file anew with every record as wide as its last header: a column that appeared late gets its filler in the records before it. */
async function widenCsv(
  from: string,
  to: string,
  position: StagePosition,
  fill: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const writer = openWriter(to);
  try {
    writeHeader(position.columns, writer);
    let epoch = 0;
    await scan(from, signal, (reader) => {
      while (epoch + 1 < position.widths.length && position.widths[epoch + 1]!.at <= reader.offset) epoch += 1;
      writer.write(reader.bytes, reader.start, reader.end);
      for (let column = position.widths[epoch]!.columns; column < position.columns.length; column++) {
        writer.writeByte(COMMA);
        writer.write(fill, 0, fill.length);
      }
      writer.writeByte(LF);
    });
    writer.sync();
  } finally {
    writer.close();
  }
}

/** A staged file whose records are all as wide as its last header: itself, where it is so already. */
export async function widened(
  stage: string,
  position: StagePosition,
  { scratch, signal }: { readonly scratch: string; readonly signal?: AbortSignal | undefined },
  fill: Uint8Array,
): Promise<string> {
  if (!isRagged(position)) return stage;
  const to = `${scratch}/widened.csv`;
  await widenCsv(stage, to, position, fill, signal);
  return to;
}
