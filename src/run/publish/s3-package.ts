import { join } from 'node:path';
import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import { CancelledError } from '../../core/errors.ts';
import { restoreFiles, type S3Options } from '../../publishers/s3/index.ts';
import type { Running } from '../context.ts';
import { hashIfThere } from '../landing/landing.ts';
import { resolveOutput } from '../landing/target.ts';
import { type Delivery, problemOf, s3ContextOf } from './publish.ts';

const STREAM = 'datapackage';

/** Where the data package goes in S3: its paths hold only where keys are the paths of files. */
function placeOf({ datapackage, publish }: Plan): S3Options | undefined {
  const { s3 } = publish;
  if (datapackage === undefined || s3 === false || s3 === undefined) return undefined;
  return /^(?:[^{}]|\{\{|\}\})*\{path\}$/.test(s3.key) ? s3 : undefined;
}

/** The package as it stands in S3, where nothing is committed: one that would say the same is left alone. */
export async function restorePackage(plan: Plan, running: Running): Promise<void> {
  const place = placeOf(plan);
  if (!place || plan.publish.git !== false || !running.options.publish) return;
  const restoring = {
    stream: STREAM,
    scratch: join(running.stateFolder, `${STREAM}.restored.${process.pid}.tmp`),
    isStrict: true,
    async locate(path: string, sha256: string) {
      if (path !== plan.datapackage) return undefined;
      const file = resolveOutput(running.workspace, path, STREAM);
      return (await hashIfThere(file)) === sha256 ? undefined : file;
    },
  };
  try {
    await restoreFiles(restoring, place, s3ContextOf(plan, running));
  } catch (thrown) {
    if (thrown instanceof CancelledError) throw thrown;
    running.emit({ type: 'warning', ...problemOf(thrown) }); // it is written anew
  }
}

/** The delivery of the package, behind that of the data it tells of; none where a part of them did not arrive. */
export function packageDelivery(
  plan: Plan,
  made: Artifact | undefined,
  held: ReadonlySet<string>,
  { emit }: Running,
): Delivery[] {
  const place = placeOf(plan);
  if (made && !place && plan.publish.git === false && plan.publish.s3)
    emit({
      type: 'warning',
      code: 'package_not_published',
      message: `${made.path} is not uploaded: under publish.s3.key ${plan.publish.s3.key} its files are not where it says`,
      remedy: 'Choose a key that ends in {path} and names nothing else, e.g. raw/{path}; or take datapackage out.',
    });
  if (!place || !made || held.size > 0) return [];
  return [{ artifacts: [{ ...made, kind: 'data' }], isChanged: false, git: false, s3: place }];
}
