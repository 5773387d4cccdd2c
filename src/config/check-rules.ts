import { takesRowsOut } from '../checks/row-checks.ts';
import type { IngestError } from '../core/errors.ts';
import { assertExpression } from '../expressions/guard.ts';
import { notOneQuery, positionIn } from '../warehouse/sql-text.ts';
import type { Finding, Parsed, StreamOptions } from './parsed.ts';
import type { Path } from './read.ts';

type Checks = StreamOptions['checks'];

/** What must hold of a stream's checks and of where rows go that they take out. */
export function checkFindings(name: string, { checks, write }: StreamOptions): Finding[] {
  const base: Path = ['streams', name];
  const findings = ofChecks(checks, [...base, 'checks']);
  const path = [...base, 'write', 'quarantine'];
  if (write.quarantine === undefined) return findings;
  if (!takesRowsOut(checks))
    findings.push({
      path,
      code: 'no_effect',
      message: 'no check takes rows out',
      remedy: 'Set on_fail: quarantine where rows are to be put aside, or remove this path.',
    });
  return findings;
}

/** Those of transforms judge a result that nothing is taken out of. */
export function transformCheckFindings({ frame }: Parsed): Finding[] {
  return (frame?.transforms ?? []).flatMap(({ name, checks }, i) => {
    const path: Path = ['transforms', i, 'checks'];
    const findings = ofChecks(checks, path);
    if (takesRowsOut(checks))
      findings.push({
        path,
        code: 'no_effect',
        message: `${name} is the result of a query: no check takes rows out of it`,
        remedy: 'Use on_fail: warn or fail, or leave the rows out with WHERE.',
      });
    return findings;
  });
}

function ofChecks({ expressions, queries }: Checks, base: Path): Finding[] {
  const findings: Finding[] = [];
  for (const [key, list] of Object.entries({ expressions, queries })) {
    const names = list.map(({ name }) => name);
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i)
        findings.push({
          path: [...base, key, i, 'name'],
          code: 'twice',
          message: `a check is called "${name}" already`,
        });
    });
  }
  queries.forEach(({ query }, i) => {
    const wrong = notOneQuery(query);
    if (!wrong) return;
    const { line, column } = positionIn(query, wrong.at);
    findings.push({
      path: [...base, 'queries', i, 'query'],
      code: 'sql',
      message: `${wrong.message}, in line ${line}, column ${column} of the SQL`,
      remedy: 'Write one SELECT that gives one number.',
    });
  });
  expressions.forEach(({ name, sql }, i) => {
    try {
      assertExpression({ sql, what: name });
    } catch (thrown) {
      const { message, remedy } = thrown as IngestError;
      findings.push({ path: [...base, 'expressions', i, 'sql'], code: 'bad_expression', message, remedy });
    }
  });
  return findings;
}
