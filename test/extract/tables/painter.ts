/**
 * A second opinion: the HTML standard's algorithm for forming a table, step by step on a sheet of slots, from a
 * table that was made up rather than parsed. Shares nothing with the reader under test.
 */
export interface MadeCell {
  readonly tag: 'td' | 'th';
  readonly text: string;
  readonly colspan: number | undefined;
  readonly rowspan: number | undefined;
}
export interface MadeGroup {
  readonly tag: 'thead' | 'tbody' | 'tfoot';
  readonly rows: readonly (readonly MadeCell[])[];
}

const attribute = (name: string, value: number | undefined) => (value === undefined ? '' : ` ${name}="${value}"`);

export const htmlOf = (groups: readonly MadeGroup[]): string =>
  `<table>${groups
    .map(({ tag, rows }) => {
      const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('');
      return `<${tag}>${body}</${tag}>`;
    })
    .join('')}</table>`;

const cellHtml = ({ tag, text, colspan, rowspan }: MadeCell) =>
  `<${tag}${attribute('colspan', colspan)}${attribute('rowspan', rowspan)}>${text}</${tag}>`;

interface Painted {
  readonly cell: MadeCell;
  readonly serial: number;
  readonly x: number;
  readonly y: number;
}

/** Slots by `y`, then by `x`, each with all the cells that cover it. */
type Sheet = Painted[][][];

export interface Painting {
  readonly sheet: Sheet;
  readonly width: number;
  /** The row of the sheet in which each written row stands. */
  readonly rows: readonly { readonly y: number; readonly group: MadeGroup; readonly own: readonly MadeCell[] }[];
  readonly anchored: ReadonlySet<number>;
}

export function paint(groups: readonly MadeGroup[]): Painting {
  const sheet: Sheet = [];
  const rows: { y: number; group: MadeGroup; own: readonly MadeCell[] }[] = [];
  const anchored = new Set<number>();
  let width = 0;
  let height = 0;
  let serial = 0;
  const slot = (x: number, y: number): Painted[] => {
    sheet[y] ??= [];
    sheet[y][x] ??= [];
    return sheet[y][x];
  };
  let y = 0;
  for (const group of groups) {
    let growing: { painted: Painted; width: number }[] = [];
    const grow = () => {
      for (const { painted, width: wide } of growing)
        for (let x = painted.x; x < painted.x + wide; x++) slot(x, y).push(painted);
    };
    for (const own of group.rows) {
      if (height === y) height += 1;
      rows.push({ y, group, own });
      grow();
      let x = 0;
      for (const cell of own) {
        while (x < width && slot(x, y).length > 0) x += 1;
        if (x === width) width += 1;
        const colspan = Math.min(Math.max(cell.colspan ?? 1, 1), 1000);
        const downward = cell.rowspan === 0;
        const rowspan = downward ? 1 : Math.min(cell.rowspan ?? 1, 65_534);
        width = Math.max(width, x + colspan);
        height = Math.max(height, y + rowspan);
        const painted = { cell, serial: serial++, x, y };
        anchored.add(x);
        for (let dx = 0; dx < colspan; dx++) for (let dy = 0; dy < rowspan; dy++) slot(x + dx, y + dy).push(painted);
        if (downward) growing.push({ painted, width: colspan });
        x += colspan;
      }
      y += 1;
    }
    while (y < height) {
      grow();
      y += 1;
    }
    growing = [];
  }
  return { sheet, width, rows, anchored };
}

/** The records, from the painting, by what the reader promises. */
export function recordsOf(groups: readonly MadeGroup[], headRows: number | undefined): string[][][] {
  const { sheet, rows, anchored } = paint(groups);
  const columns = [...anchored].sort((a, b) => a - b);
  const lines = rows
    .filter(({ own }) => own.length > 0)
    .map((row) => ({
      ...row,
      texts: columns.map((x) => {
        const here = [...(sheet[row.y]?.[x] ?? [])].sort((a, b) => a.serial - b.serial);
        return here[0]?.cell.text ?? '';
      }),
    }));
  const readable = lines.filter(({ group }) => group.tag !== 'tfoot');
  const head = new Set(pickHead(readable, headRows));
  const heads = readable.filter((line) => head.has(line));
  const names: string[] = [];
  for (let i = 0; i < columns.length; i++) {
    const seen: string[] = [];
    for (const { texts } of heads) if (texts[i] !== '' && !seen.includes(texts[i]!)) seen.push(texts[i]!);
    names.push(seen.join(' ') || `column_${i + 1}`);
  }
  const body = readable.filter((line) => {
    if (head.has(line)) return false;
    const same = heads.some(({ texts }) => texts.join('') !== '' && String(texts) === String(line.texts));
    return !same || (columns.length === 1 && line.own.some(({ tag }) => tag === 'td'));
  });
  return body.map(({ texts }) => texts.map((text, i) => [numbered(names, i), text]));
}

type Line = { group: MadeGroup; own: readonly MadeCell[]; texts: string[] };

function pickHead(lines: readonly Line[], given: number | undefined): readonly Line[] {
  if (given !== undefined) return lines.slice(0, given);
  const thead = lines.find(({ group }) => group.tag === 'thead')?.group;
  if (thead) return lines.filter(({ group }) => group === thead);
  const picked: Line[] = [];
  for (const line of lines) {
    const [corner, ...rest] = line.own;
    const corners = corner!.tag === 'th' || (corner!.text === '' && rest.length > 0);
    if (!corners || rest.some(({ tag }) => tag === 'td')) return picked;
    picked.push(line);
  }
  return picked.slice(0, 1);
}

/** The name of a column; the nth of one name gets a number that no other column has. */
function numbered(names: readonly string[], column: number): string {
  const taken = new Set(names);
  const given = new Map<string, number>();
  let name = '';
  for (let i = 0; i <= column; i++) {
    name = names[i]!;
    if (names.indexOf(name) === i) continue;
    let n = given.get(name) ?? 2;
    while (taken.has(`${name}_${n}`)) n += 1;
    given.set(name, n + 1);
    name = `${name}_${n}`;
    taken.add(name);
  }
  return name;
}
