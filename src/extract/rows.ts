import { ConfigError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import { type FieldNotes, newSiteNotes } from '../core/site.ts';
import type { HtmlPage, ReaderOptions, ReadRows, RowReader, RowsPlan } from './contract.ts';
import { detach } from './detach.ts';
import { createColumns } from './fields/columns.ts';
import { createContainer, notesOfData, type Rows } from './fields/containers.ts';
import type { Columns, Row, RowsRead, Scope } from './fields/scope.ts';
import type { FieldsPlan } from './options.ts';
import { createStructured } from './structured/index.ts';

/**
 * Compiles what a stream reads of its pages: rows by `items`, `table` or `data`, or the whole page as one record.
 * @throws ConfigError for selectors and paths that do not parse, or a `path` where there are no records that have it
 */
export function createRowReader(plan: RowsPlan, options: ReaderOptions & { readonly stream: string }): RowReader {
  const withRecords = plan.table !== undefined || plan.data !== undefined;
  if (!withRecords) refusePaths(plan.fields, options.stream);
  const container = createContainer(plan, options);
  const columns =
    Object.keys(plan.fields).length === 0 && withRecords ? readWhole : createColumns(plan.fields, options);
  const detail = plan.items === undefined && !withRecords;
  return {
    read(page) {
      const view = viewOf(page);
      const rows = container(view);
      const read = finish(columns(view, rows.scopes), rows, detail);
      if (missesData(plan, read))
        for (const problem of view.html.structured.problems) options.onBroken?.(page, problem);
      return detach(read);
    },
    readData(records, url) {
      const scopes = records.map((record): Scope => ({ record }));
      return finish(
        columns({ base: url }, scopes),
        { scopes, index: -1, ...(plan.data && { notes: notesOfData(records) }) },
        detail,
      );
    },
  };
}

const viewOf = (page: HtmlPage) => ({ base: page.base, html: { page, structured: createStructured(page) } });

function finish(read: RowsRead, { scopes, index, notes }: Rows, detail: boolean): ReadRows {
  const all = newSiteNotes();
  all.fields = read.notes;
  if (notes) all.fields['@items'] = notes;
  if (index >= 0) {
    while (all.items.length <= index) all.items.push(0);
    all.items[index]! += 1;
  }
  return {
    records: read.rows,
    notes: all,
    incomplete: scopes.length === 0 || read.incomplete || (detail && !read.found),
  };
}

const missesData = ({ fields, data }: RowsPlan, { notes, records }: ReadRows): boolean =>
  (data !== undefined && records.length === 0) ||
  Object.entries(fields).some(
    ([name, { json_ld, embedded }]) => (json_ld ?? embedded) !== undefined && (notes.fields[name]?.misses ?? 0) > 0,
  );

/** Records as they came, where no fields are named. */
const readWhole: Columns = (_, scopes) => ({
  rows: scopes.map(({ record }) => wholeRow(record ?? null)),
  notes: Object.create(null) as Record<string, FieldNotes>,
  incomplete: false,
  found: scopes.length > 0,
});

function wholeRow(record: Json): Row {
  const row: Row = Object.create(null);
  if (record === null || typeof record !== 'object' || Array.isArray(record)) row['value'] = record;
  else for (const [name, value] of Object.entries(record)) row[name] = value;
  return row;
}

function refusePaths(fields: FieldsPlan, stream: string): void {
  for (const [name, { path }] of Object.entries(fields))
    if (path !== undefined)
      throw new ConfigError('field_path', `${stream}: the field "${name}" has a path, but its rows are no records`, {
        stream,
        remedy: 'Use `select`, or give the stream `data` or `table`.',
      });
}
