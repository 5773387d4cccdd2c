import { z } from 'zod';

const count = z.int().nonnegative();
const status = z.enum(['succeeded', 'partial', 'failed', 'blocked', 'skipped']);

const problem = z.object({
  code: z.string().describe('Cause for machines, e.g. http_503'),
  message: z.string().describe('What happened, to which stream and page'),
  remedy: z.string().optional().describe('What to do next'),
  page: z.string().optional(),
});

const failedPage = z.object({
  page: z.string().describe('The page as its paginator names it, e.g. "page 17"'),
  code: z.string(),
  reason: z.string(),
  attempts: count,
  first_failed_at: z.string().describe('ISO 8601, UTC'),
});

const column = z.object({
  name: z.string(),
  missing: count.describe('Records without this key'),
  null: count.describe('Records in which it is null'),
  empty_rate: z.number().describe('(missing + null) / records, 0 to 1'),
});

const changes = z.object({
  added: count,
  updated: count,
  removed: count,
  unchanged: count,
  examples: z
    .array(z.object({ change: z.enum(['added', 'updated', 'removed']), key: z.string(), detail: z.string() }))
    .describe('A few of each; detail names the columns that changed'),
});

const field = z.object({
  name: z.string().describe('The field; @items for the element that holds a record, counted by pages'),
  hits: count.describe('Records in which a selector matched'),
  misses: count,
  hit_rate: z.number().describe('hits / (hits + misses), 0 to 1'),
  unparsed: count.describe("Values that are not of the field's type and were kept as the text that stood there"),
  healed: count.describe('Values taken from the element most like the one of the last run'),
  used: z
    .array(z.object({ select: z.string(), hits: count }))
    .describe('Selectors that matched, in the order of the chain'),
  earlier_hit_rate: z.number().optional().describe('On the last run'),
  proposal: z
    .object({
      select: z.string().describe('Ready to paste into the chain'),
      score: z.number().describe('Likeness to the element of the last run, 0 to 1'),
      rows: count,
      examples: z.array(z.string()),
    })
    .optional()
    .describe('Element most like the one of the last run, where the whole chain misses'),
});

const check = z.object({
  check: z.string().describe('The check, e.g. price.min'),
  outcome: z.enum(['passed', 'warned', 'quarantined', 'failed']),
  detail: z.string().describe('By how much it held or failed'),
  failing: count.optional().describe('Rows that do not hold, where it is judged by rows'),
  samples: z
    .array(z.object({ key: z.string(), value: z.string() }))
    .optional()
    .describe('The first of them: their key and what stands there'),
});

const columnType = z.enum(['integer', 'number', 'boolean', 'string', 'json', 'date', 'datetime']);

const schemaChange = z.object({
  column: z.string(),
  change: z.enum(['new', 'missing', 'type']),
  from: columnType.optional(),
  to: columnType.optional(),
  action: z.enum([
    'added',
    'kept_empty',
    'widened',
    'failed',
    'rows_discarded',
    'column_discarded',
    'values_discarded',
  ]),
  rows: count.optional().describe('Rows that it concerns, where they were counted'),
});

const streamReport = z.object({
  name: z.string(),
  source: z.string(),
  status,
  resumed_at: z.string().optional().describe('The page from which an interrupted run went on'),
  fallback: z
    .object({
      used: z.string().describe('Source that was asked instead, or last_good where the last good data stay'),
      code: z.string().describe("Why the stream's own source could not be used"),
      reason: z.string(),
    })
    .optional()
    .describe('Set where the stream was not read from its own source'),
  pages_requested: count.describe('Pages asked for, lost ones included'),
  pages_succeeded: count,
  pages_failed: count,
  failed_pages: z.array(failedPage),
  recovered_pages: z.array(z.string()).describe('Pages that an earlier run had lost and this one brought'),
  requests: count.describe('HTTP requests, retries included'),
  retries: count,
  retries_by_cause: z.record(z.string(), count),
  waited_ms: count.describe('Time spent waiting for rate limits and server hints'),
  records: count.describe('Records received'),
  duplicates: count.describe('Records dropped because a later one has the same key'),
  rows: count.describe('Rows of the target as it stands now'),
  bytes: count.describe('Response bytes after decompression'),
  replaced_characters: count.describe('Invalid bytes, NULs and lone surrogates that became U+FFFD'),
  duration_ms: count,
  columns: z.array(column),
  new_columns: z.array(z.string()),
  vanished_columns: z.array(z.string()),
  fields: z.array(field).optional().describe('What the selectors of a site found'),
  rendering: z
    .object({
      static: count.describe('Pages read as HTML'),
      browser: count.describe('Pages that needed the browser'),
      unchanged: count.describe('Pages that were as on the last run (304)'),
    })
    .optional()
    .describe('How the pages of a site came'),
  snapshots: z
    .array(z.object({ kind: z.string(), path: z.string().describe('Relative to the workspace'), url: z.string() }))
    .optional()
    .describe('First page of each kind of failure, kept as evidence'),
  checks: z.array(check),
  schema_changes: z.array(schemaChange).optional().describe('Columns that are new, gone or of another type'),
  quarantine: z
    .object({
      path: z.string().describe('Relative to the workspace'),
      rows: count.describe('Rows of this run that were put there'),
      kept: count.describe('Rows that the file holds'),
    })
    .optional()
    .describe('Where rows went that a check with on_fail: quarantine took out'),
  changes: changes.optional().describe('Against the target as it stood before; absent where nothing was delivered'),
  outputs: z.array(
    z.object({
      path: z.string().describe('Relative to the workspace'),
      format: z.enum(['csv', 'ndjson', 'parquet']),
      format_reason: z.string(),
      bytes: count,
      rows: count,
      sha256: z.string(),
      changed: z.boolean(),
    }),
  ),
  warnings: z.array(problem),
  errors: z.array(problem),
  last_delivered_at: z
    .string()
    .optional()
    .describe('When data were last delivered, by this run or an earlier one; absent where no run is known that did'),
  last_changed_at: z.string().optional().describe('When a delivery last changed the target'),
  history: z
    .array(
      z.object({
        run: z.string(),
        at: z.string(),
        records: count,
        rows: count,
        status,
        pages_failed: count.optional(),
        retries: count.optional(),
        added: count.optional(),
        updated: count.optional(),
        removed: count.optional(),
        checks_failed: count.optional(),
        kept: z.literal(true).optional().describe('The last good data stood in for what could not be read'),
        duration_ms: count.optional(),
      }),
    )
    .describe('Earlier runs of this stream, oldest first, 60 at most'),
});

const tableReport = z.object({
  stream: z.string(),
  table: z.string(),
  how: z
    .enum(['unchanged', 'delta', 'whole', 'refused'])
    .describe('delta: only what this run brought; whole: compared with the whole file'),
  rows: count.describe('Rows of the table as it stands now'),
  upserted: count.describe('Rows that were inserted or changed'),
  deleted: count,
  error: problem.optional(),
});

const warehouseReport = z.object({
  kind: z.enum(['sqlite', 'postgres']),
  place: z.string().describe('Path, or host and database; never credentials'),
  status: z.enum(['loaded', 'unchanged', 'partial', 'failed']),
  duration_ms: count,
  tables: z.array(tableReport),
  error: problem.optional(),
});

const transformReport = z.object({
  name: z.string(),
  status: z.enum(['succeeded', 'failed', 'skipped']),
  rows: count,
  duration_ms: count,
  table: z.string().optional().describe('Table that it made'),
  outputs: z.array(
    z.object({
      path: z.string().describe('Relative to the workspace'),
      bytes: count,
      rows: count,
      sha256: z.string(),
      changed: z.boolean(),
    }),
  ),
  checks: z.array(check),
  schema_changes: z.array(schemaChange).optional().describe('Columns that are new, gone or of another type'),
  quarantine: z
    .object({
      path: z.string().describe('Relative to the workspace'),
      rows: count.describe('Rows of this run that were put there'),
      kept: count.describe('Rows that the file holds'),
    })
    .optional()
    .describe('Where rows went that a check with on_fail: quarantine took out'),
  warnings: z.array(problem),
  errors: z.array(problem),
});

/** The execution report: the one document from which summary, text report, outputs and log totals are rendered. */
export const reportSchema = z.object({
  version: z.literal(1),
  run: z.object({
    id: z.string().describe('Also in the commit message and the metadata of S3 objects'),
    status: z.enum(['succeeded', 'partial', 'failed']),
    started_at: z.string().describe('ISO 8601, UTC, of the first attempt'),
    finished_at: z.string(),
    duration_ms: count,
    attempt: count.describe('1, or more where an interrupted run was resumed'),
    seed: z.int().describe('Seed of jitter and every other random choice'),
    version: z.string().describe('Version of adip-ingest'),
    dry_run: z.boolean(),
    limit: count.optional(),
    trigger: z.object({
      actor: z.string().optional(),
      event: z.string().optional(),
      repository: z.string().optional(),
      ref: z.string().optional(),
      sha: z.string().optional(),
      run_url: z.string().optional(),
    }),
  }),
  totals: z.object({
    pages_requested: count,
    pages_succeeded: count,
    pages_failed: count,
    retries: count,
    records: count,
    bytes: count,
    added: count,
    updated: count,
    removed: count,
  }),
  streams: z.array(streamReport),
  warehouses: z.array(warehouseReport).optional().describe('Databases that were brought to what has landed'),
  transforms: z.array(transformReport).optional().describe('SQL that ran after the loading, in its order'),
  published: z.object({
    git: z
      .object({
        status: z.enum(['pushed', 'unchanged', 'skipped', 'failed']),
        branch: z.string().optional(),
        commit: z.string().optional(),
        url: z.string().optional(),
        message: z.string().optional(),
        files: z.array(z.string()),
        left_out: z.array(problem),
        rebuilds: count.describe('How often another push came first'),
        error: problem.optional(),
      })
      .optional(),
    s3: z
      .object({
        status: z.enum(['uploaded', 'unchanged', 'skipped', 'failed', 'partial']),
        objects: z.array(
          z.object({ stream: z.string(), uri: z.string(), bytes: count, sha256: z.string(), uploaded: z.boolean() }),
        ),
        error: problem.optional(),
      })
      .optional(),
  }),
  schedule: z
    .object({
      crons: z.array(z.string()).describe('Cron lines of the workflow, UTC'),
      since: z.string().describe('Start of the run before this one'),
      missed: count.describe('Slots since then that no run on record answered'),
      examples: z.array(z.string()).describe('The latest of them, ISO 8601'),
    })
    .optional()
    .describe('Whether the schedule was kept; absent where no earlier run or no schedule is known'),
  history: z
    .array(
      z.object({
        run: z.string(),
        at: z.string(),
        status: z.enum(['succeeded', 'partial', 'failed']),
        event: z.string().optional(),
        records: count,
        added: count,
        updated: count,
        removed: count,
        pages_failed: count,
        duration_ms: count.optional(),
      }),
    )
    .optional()
    .describe('Earlier runs, oldest first, 60 at most'),
  warnings: z.array(problem),
  errors: z.array(problem),
});

export type Report = z.output<typeof reportSchema>;
export type StreamReport = Report['streams'][number];
export type WarehouseReport = z.output<typeof warehouseReport>;
export type TransformReport = z.output<typeof transformReport>;
export type CheckReport = z.output<typeof check>;
export type SchemaChange = z.output<typeof schemaChange>;
export type StreamHistoryEntry = StreamReport['history'][number];
export type RunHistoryEntry = NonNullable<Report['history']>[number];
export type FieldReport = z.output<typeof field>;
export type Problem = z.output<typeof problem>;
export type FailedPage = z.output<typeof failedPage>;
export type Changes = z.output<typeof changes>;
export type GitOutcome = NonNullable<Report['published']['git']>;
export type S3Outcome = NonNullable<Report['published']['s3']>;
