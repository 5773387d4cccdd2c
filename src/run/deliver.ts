import type { Plan } from '../config/index.ts';
import type { Problem } from '../core/report.ts';
import { runLineOf } from '../core/run-line.ts';
import type { Running } from './context.ts';
import { commitAll, type Delivery, joinOutcomes, uploadAll } from './publish/publish.ts';
import { packageDelivery, restorePackage } from './publish/s3-package.ts';
import { writePackage } from './report/data-package.ts';
import { deliveriesOf } from './report/deliveries.ts';
import { type Ending, statusOf } from './report/ending.ts';
import { buildReport } from './report/report.ts';
import { reportArtifacts } from './report/report-files.ts';
import { vaultArtifact } from './vault-file.ts';

/**
 * Publishes what landed and was loaded: S3 before git, so that a committed report can name what was uploaded.
 * @param held streams that are not delivered now; takes those whose data did not get to S3 whole
 */
export async function deliver(plan: Plan, ending: Ending, running: Running, held: Set<string>): Promise<Ending> {
  const { options } = running;
  if (options.dryRun || options.limit !== undefined) return ending;
  await restorePackage(plan, running);
  const dataPackage = await writePackage(plan, ending, running);
  if (!options.publish) return ending;
  const isHeld = ({ artifacts }: Delivery): boolean => artifacts.some(({ stream }) => held.has(stream));
  const deliveries = deliveriesOf(plan, ending, running).filter((delivery) => !isHeld(delivery));
  const data = await uploadAll(plan, deliveries, running, held);
  const told = await uploadAll(plan, packageDelivery(plan, dataPackage, held, running), running, held);
  const s3 = joinOutcomes([data, told].flatMap((one) => one ?? []));
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
  if (problems.length === 0) return ending;
  const objects = s3?.objects ?? [];
  const status = objects.length > 0 ? 'partial' : 'failed';
  return { ...ending, s3: { ...s3, objects, status, error: s3?.error ?? problems[0]! } };
}
