import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Report } from '../../src/core/report.ts';
import { type ActionResult, type Running, runAction } from '../../test/harness/index.ts';
import { say } from './claims.ts';
import { PLACE, ROOT, SECRETS, type Stage, TOKEN } from './stage.ts';

export interface StepOptions {
  /** owner/name; its remote and what the runner says of it. */
  readonly repository: string;
  readonly workspace: string;
  /** Folder for log, summary and reports, inside of `.demo/`. */
  readonly keep: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly during?: (running: Running) => Promise<unknown>;
}

export interface Step extends ActionResult {
  readonly log: string;
  readonly summaryFile: string;
  readonly reportJson: string;
  readonly reportText: string;
}

/** `uses: org/adip-ingest@v1`: the committed dist/, main and post, as GitHub's runner runs them. */
export async function runStep(stage: Stage, options: StepOptions): Promise<Step> {
  const keep = join(PLACE, options.keep);
  await mkdir(keep, { recursive: true });
  const result = await runAction({
    actionDir: ROOT,
    workspace: options.workspace,
    inputs: options.inputs ?? {},
    env: { ...stage.env, ...options.env },
    secrets: SECRETS,
    token: TOKEN,
    // GitHub's cache belongs to one repository, the server's to all: the name of the workflow keeps them apart.
    job: { repository: options.repository, workflow: basename(options.repository), actor: 'you' },
    ...(options.during ? { during: options.during } : {}),
  });
  const files = { log: 'log.txt', summaryFile: 'summary.md', reportJson: 'report.json', reportText: 'report.txt' };
  const paths = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(keep, file)]));
  await writeFile(paths['log']!, `${result.stdout}\n${result.post?.stdout ?? ''}\n`);
  await writeFile(paths['summaryFile']!, result.summary);
  const report = result.outputs['report-path'] ?? '';
  if (existsSync(report)) {
    await copyFile(report, paths['reportJson']!);
    await copyFile(report.replace(/\.json$/, '.txt'), paths['reportText']!);
  }
  return { ...result, ...(paths as Pick<Step, 'log' | 'summaryFile' | 'reportJson' | 'reportText'>) };
}

export const reportOf = ({ reportJson }: Step): Report => JSON.parse(readFileSync(reportJson, 'utf8')) as Report;

export function tellFailure(step: Step): void {
  if (step.code !== 0) say(step.stdout.split('\n').slice(-15).join('\n'));
}
