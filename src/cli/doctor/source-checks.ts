import { type Plan, type StreamPlan, sourceOf } from '../../config/index.ts';
import { systemClock } from '../../core/clock.ts';
import { toIngestError } from '../../core/errors.ts';
import { renderText, TemplateError } from '../../core/template.ts';
import { namesOf } from '../../run/names.ts';
import { previewStream } from '../../run/trial/preview.ts';
import { type Check, type Facts, type Finding, ok, problem } from './check.ts';

const PATIENCE = 15_000;

/** Files, databases and modules of this machine: whether they are there. */
export const sources: Check = {
  name: 'sources',
  run: (facts) => gather(facts, lookLocally),
};

/** Databases, buckets and URLs: whether they answer; modules: whether they load. */
export const sourcesOnline: Check = {
  name: 'sources',
  run: (facts) => gather(facts, askFor),
};

type Look = (plan: Plan, stream: StreamPlan, facts: Facts) => Promise<string | undefined>;

/** One finding for each stream that such a source has; nothing where templates need records that are not there yet. */
async function gather(facts: Facts, look: Look): Promise<Finding[]> {
  const { plan, missing } = facts;
  if (!plan || missing.length > 0) return [];
  const findings: Finding[] = [];
  for (const stream of plan.streams) {
    try {
      const found = await look(plan, stream, facts);
      if (found !== undefined) findings.push(ok(`${stream.name}: ${found}`));
    } catch (thrown) {
      if (thrown instanceof TemplateError) continue;
      const { message, remedy } = toIngestError(thrown);
      findings.push(problem(message, remedy));
    }
  }
  return findings;
}

const isRemote = (place: string): boolean => /^(s3|https?):\/\//i.test(place);

async function lookLocally(plan: Plan, stream: StreamPlan, { workspace, signal }: Facts): Promise<string | undefined> {
  const source = sourceOf(plan, stream);
  if (stream.kind === 'file' && source.type === 'file' && !isRemote(stream.path) && !isRemote(source.base ?? '')) {
    const { localFiles } = await import('../../sources/file/local.ts');
    const path = renderText(stream.path, namesOf(stream.name, systemClock.now()));
    const place = { stream: stream.name, workspace, base: source.base ?? '', allowOutside: source.allow_outside };
    const { length } = await localFiles(place)(path, signal);
    return length === 1 ? `${path} is there` : `${length} files match ${path}`;
  }
  if (source.type === 'module') {
    const { locateModule } = await import('../../sources/module/load.ts');
    locateModule(workspace, source.module);
    return `${source.module} is there`;
  }
  if (stream.kind !== 'sql' || source.type !== 'sql' || !source.url.startsWith('sqlite:')) return undefined;
  return askDatabase(plan, stream, workspace, signal);
}

async function askFor(plan: Plan, stream: StreamPlan, facts: Facts): Promise<string | undefined> {
  const source = sourceOf(plan, stream);
  const { workspace, signal, env, secrets } = facts;
  if (source.type === 'module') {
    const { loadModule } = await import('../../sources/module/load.ts');
    await loadModule(workspace, source.module);
    return `${source.module} loads`;
  }
  if (source.type === 'sql') return askDatabase(plan, stream, workspace, signal);
  if (stream.kind !== 'file' || source.type !== 'file') return undefined;
  if (!isRemote(stream.path) && !isRemote(source.base ?? '')) return undefined;
  const stop = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  const context = { workspace, env, secrets, clock: systemClock, emit: () => {}, signal: stop };
  const { pages } = await previewStream(plan, stream, 1, context);
  return `${pages[0]?.label} can be read`;
}

/** A question that any database answers at once. */
async function askDatabase(plan: Plan, stream: StreamPlan, workspace: string, signal: AbortSignal): Promise<string> {
  const source = sourceOf(plan, stream);
  if (source.type !== 'sql') return '';
  const { openReading } = await import('../../sources/sql/open.ts');
  const patient = { ...source, connect_timeout: Math.min(source.connect_timeout, PATIENCE) };
  const asked = { stream: stream.name, query: 'SELECT 1 AS one', page_size: 1 };
  const reading = await openReading(patient, asked, {}, { workspace, signal });
  try {
    await reading.next();
  } finally {
    await reading.close();
  }
  return 'its database answers';
}
