import { createByteBuffer } from '../core/byte-buffer.ts';
import type { FileWriter } from '../core/durable-file.ts';
import { encodeHeader } from './csv-encode.ts';
import type { CsvReader } from './csv-reader.ts';

const COMMA = 44;
const LF = 10;

/** Puts records of one header under another one. */
export interface Projection {
  /** For each column of the target the field that holds it, or -1. */
  readonly fields: readonly number[];
  /** Records can be taken over as they stand, with fillers behind them. */
  readonly isPrefix: boolean;
  /** Records can be taken over as they stand. */
  readonly isSame: boolean;
  write(reader: CsvReader, writer: FileWriter): void;
  /** The same with one column's cell in the place of the record's own. */
  writeWith(reader: CsvReader, writer: FileWriter, column: number, cell: Uint8Array): void;
}

/** Writes a header line. */
export function writeHeader(header: readonly string[], writer: FileWriter): void {
  const line = createByteBuffer();
  encodeHeader(header, line);
  writer.write(line.bytes, 0, line.length);
}

/** @param from the records' own header; undefined where there are none. */
export function openProjection(
  from: readonly string[] | undefined,
  target: readonly string[],
  fill: Uint8Array,
): Projection {
  const own = from ?? [];
  const fields = target.map((name) => own.indexOf(name));
  const isPrefix = own.every((name, field) => target[field] === name);
  const writeCells = (reader: CsvReader, writer: FileWriter, column: number, cell: Uint8Array): void => {
    fields.forEach((field, place) => {
      if (place > 0) writer.writeByte(COMMA);
      if (place === column) writer.write(cell, 0, cell.length);
      else if (field >= 0 && field < reader.width)
        writer.write(reader.bytes, reader.bounds[2 * field]!, reader.bounds[2 * field + 1]!);
      else writer.write(fill, 0, fill.length);
    });
    writer.writeByte(LF);
  };
  return {
    fields,
    isPrefix,
    isSame: isPrefix && own.length === target.length,
    write(reader, writer) {
      if (isPrefix && reader.width === own.length) {
        writer.write(reader.bytes, reader.start, reader.end);
        for (let field = own.length; field < fields.length; field++) {
          writer.writeByte(COMMA);
          writer.write(fill, 0, fill.length);
        }
        writer.writeByte(LF);
      } else writeCells(reader, writer, NOWHERE, fill);
    },
    writeWith: writeCells,
  };
}

const NOWHERE = -1;
