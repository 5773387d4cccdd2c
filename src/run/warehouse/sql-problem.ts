import type { Plan, TransformPlan } from '../../config/index.ts';
import { StreamError } from '../../core/errors.ts';
import { nameMeant, positionIn, type SqlError } from '../../warehouse/index.ts';

/** An error of the SQL, with the transform, the place in its text and, where it can be told, the line of the config. */
export function sqlProblem(
  plan: Plan,
  { name, sql }: TransformPlan,
  error: SqlError,
  columns: readonly string[],
): StreamError {
  const tables = [...plan.streams.map((stream) => stream.name), ...plan.transforms.flatMap(({ table }) => table ?? [])];
  const meant = nameMeant(error.message, { columns, tables });
  const at = error.at === undefined ? undefined : positionIn(sql, error.at);
  const place = at ? `line ${at.line}, column ${at.column} of its SQL${inConfig(plan, name, at.line)}` : 'its SQL';
  const shown = at ? `: ${sql.split('\n')[at.line - 1]!.trim().slice(0, 120)}` : '';
  return new StreamError('transform_sql', `${name}: ${error.message}, in ${place}${shown}`, {
    cause: error,
    remedy:
      meant === undefined
        ? 'Correct the SQL. Tables are called as their streams; columns with dots or capitals stand in double quotes.'
        : `Did you mean "${meant}"? Tables are called as their streams; columns with dots or capitals stand in double quotes.`,
  });
}

/** Of a text that stands below `sql: |`, the lines of the file are known. */
function inConfig(plan: Plan, name: string, line: number): string {
  const index = plan.transforms.findIndex((transform) => transform.name === name);
  const place = plan.place(['transforms', index, 'sql']);
  if (!place) return '';
  const isBlock = /sql:\s*\|[-+\d]*\s*$/m.test(place.frame);
  return ` (${plan.file}:${place.position.line + (isBlock ? line : 0)})`;
}
