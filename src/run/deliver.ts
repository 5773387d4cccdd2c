import type { Plan } from '../config/index.ts';
import type { Problem } from '../core/report.ts';
import { runLineOf } from '../core/run-line.ts';
import type { Running } from './context.ts';
import { commitAll, uploadAll } from './publish/publish.ts';
import { writePackage } from './report/data-package.ts';
import { deliveriesOf } from './report/deliveries.ts';
import { type Ending, statusOf } from './report/ending.ts';
import { buildReport } from './report/report.ts';
import { reportArtifacts } from './report/report-files.ts';
import { vaultArtifact } from './vault-file.ts';

/**
 * Publishes what landed and was loaded: S3 before git, so that a committed report can name what was uploaded.
 * @param held takes the streams whose data did not get to S3 whole
 */
export async function deliver(plan: Plan, ending: Ending, running: Running, held: Set<string>): Promise<Ending> {
  const { options } = running;
  if (options.dryRun || options.limit !== undefined) return ending;
  const dataPackage = await writePackage(plan, ending, running);
  if (!options.publish) return ending;
  const deliveries = deliveriesOf(plan, ending, running);
  const s3 = await uploadAll(plan, deliveries, running, held);
  const uploaded = { ...ending, s3 };
  const status = statusOf(uploaded);
  const draft = buildReport(uploaded, running, running.clock.now());
  if (deliveries.some(({ git, isChanged }) => git && isChanged)) running.history.write(runLineOf(draft));
  const extras = [
    ...(dataPackage ? [dataPackage] : []),
    ...reportArtifacts(plan, draft, running),
    ...running.history.artifact(),
    ...vaultArtifact(running),
  ];
  const git = await commitAll(plan, deliveries, extras, running, status);
  return { ...uploaded, git };
}

/** Dead letters and history that S3 did not take are a delivery that is not whole. */
export function withStateProblems(ending: Ending, problems: readonly Problem[]): Ending {
  const { s3 } = ending;
  if (problems.length === 0 || !s3) return ending;
  const status = s3.objects.length > 0 ? 'partial' : 'failed';
  return { ...ending, s3: { ...s3, status, error: s3.error ?? problems[0]! } };
}
