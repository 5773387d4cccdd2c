import { type CheckResult, judge, judgeFinding } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import { gatherFacts, type Judged } from './facts.ts';
import { runQueries } from './target-queries.ts';

/** Judges a finished file: all checks but those on single rows that quarantine, which have been asked before. */
export async function checkFile(checks: ChecksOptions, judged: Judged, scratch: string): Promise<CheckResult[]> {
  const { facts, broken } = await gatherFacts(checks, judged);
  const expressions = checks.expressions
    .filter(({ on_fail }) => on_fail !== 'quarantine')
    .map(({ name, sql, on_fail }) => {
      const check = `expressions.${name}`;
      const told = broken.find((one) => one.check === check);
      return told ?? judgeFinding(check, on_fail, `against ${sql}`, facts.found.get(check), facts.rows);
    });
  return [...judge(checks, facts), ...expressions, ...(await runQueries(checks.queries, judged, scratch))];
}
