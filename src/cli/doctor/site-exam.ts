import type { SiteSourcePlan, SiteStreamPlan } from '../../config/index.ts';
import { systemClock } from '../../core/clock.ts';
import { IngestError, toIngestError } from '../../core/errors.ts';
import type { FieldNotes } from '../../core/site.ts';
import { type ExaminedPage, type ExaminedStart, examineSite, type SiteExam } from '../../run/toolkit/examine-site.ts';
import { type Check, type Facts, type Finding, note, ok, plural, problem, warning } from './check.ts';
import { siteSources } from './site-checks.ts';

/** Asks each site as the first seconds of a run would: robots.txt, one login, the first page of each stream. */
export const sites: Check = {
  name: 'sites',
  async run(facts) {
    if (facts.missing.length > 0) return [];
    const findings: Finding[] = [];
    for (const source of siteSources(facts)) findings.push(...(await examine(source, facts)));
    return findings;
  },
};

async function examine(source: SiteSourcePlan, facts: Facts): Promise<Finding[]> {
  const { plan, env, secrets, signal } = facts;
  if (!plan) return [];
  let exam: SiteExam;
  try {
    exam = await examineSite(plan, source, { env, secrets, signal, clock: systemClock, emit: () => {} });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return [asProblem(toIngestError(thrown))];
  }
  const streams = new Map(plan.streams.map((stream) => [stream.name, stream]));
  return [
    ...ofRobots(source, exam.starts),
    ...exam.warnings.map(({ message, remedy }) => warning(message, remedy)),
    ...ofLogin(source, exam.login),
    ...exam.pages.flatMap((page) => ofPage(page, streams.get(page.stream) as SiteStreamPlan)),
  ];
}

const asProblem = ({ message, remedy }: IngestError): Finding => problem(message, remedy);

function ofRobots({ name }: SiteSourcePlan, starts: readonly ExaminedStart[]): Finding[] {
  const refused = starts.flatMap(({ stream, url, refusal }) =>
    refusal === undefined
      ? []
      : [
          problem(
            `${stream}: ${url.pathname} may not be read: ${refusal}`,
            'Begin at a page that robots.txt permits, or ask the operator of the site for access or for an API.',
          ),
        ],
  );
  if (refused.length > 0) return refused;
  return [ok(`${name}: robots.txt permits ${plural(starts.length, 'first page')}`)];
}

function ofLogin({ name }: SiteSourcePlan, login: SiteExam['login']): Finding[] {
  if (login instanceof IngestError) return [asProblem(login)];
  return login === 'none' ? [] : [ok(`${name}: the login is taken`)];
}

function ofPage({ stream: name, url, found }: ExaminedPage, stream: SiteStreamPlan): Finding[] {
  if (found instanceof IngestError) return [asProblem(found)];
  const where = `${name}: ${url.pathname}`;
  if (found.rows === 0 && stream.paginator?.type === 'crawl') return [note(`${where} came, and has no rows itself`)];
  if (found.rows === 0) return [problem(`${where} came, and has no rows`, tryOut(name))];
  const fields = Object.entries(stream.fields);
  const short = fields.flatMap(([field, { required, min_hit_rate }]) => {
    const limit = min_hit_rate ?? (required || stream.primary_key.includes(field) ? stream.drift.min_hit_rate : 0);
    return shortfall(`${where}: the field "${field}"`, found.fields[field], limit, tryOut(name));
  });
  const required = fields.filter(([, field]) => field.required).map(([field]) => field);
  const all = required.length > 0 && short.length === 0 ? `; required fields found: ${required.join(', ')}` : '';
  return [ok(`${where} gives ${plural(found.rows, 'row')}${all}`), ...short];
}

/** Too few records have the field, or, where it may lack, none. */
function shortfall(what: string, notes: FieldNotes | undefined, limit: number, remedy: string): Finding[] {
  if (!notes || notes.hits + notes.misses === 0) return [];
  const all = notes.hits + notes.misses;
  const message = `${what} is found in ${notes.hits} of ${plural(all, 'record')}`;
  if (notes.hits / all < limit) return [problem(message, remedy)];
  return notes.hits === 0 ? [warning(message, remedy)] : [];
}

const tryOut = (stream: string): string =>
  `Look at \`adip-ingest preview ${stream}\`, and try selectors with \`adip-ingest preview --url … --select …\`.`;
