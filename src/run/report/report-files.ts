import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import type { Report } from '../../core/report.ts';
import { renderText } from '../../core/template.ts';
import { makeUntracked } from '../../core/untracked-folder.ts';
import { redactDeep, renderHtml, renderText as renderTextReport } from '../../reporters/index.ts';
import { companion } from '../companion.ts';
import type { Running } from '../context.ts';
import { resolveOutput } from '../landing/target.ts';
import { namesOf } from '../names.ts';

/** Reports of runs that are kept in `.adip/reports/`. */
const KEPT = 20;

/** How a report is written, by the key that the config names it with. */
const FORMS = {
  text: { render: renderTextReport, contentType: 'text/plain; charset=utf-8' },
  json: { render: (report: Report) => `${JSON.stringify(report, null, 1)}\n`, contentType: 'application/json' },
  html: { render: renderHtml, contentType: 'text/html; charset=utf-8' },
} as const;

const write = (form: keyof typeof FORMS, report: Report, running: Running): string =>
  FORMS[form].render(redactDeep(report, running.secrets.redact));

/** Writes the reports that the config wants committed, and gives them to the publishers. */
export function reportArtifacts(plan: Plan, report: Report, running: Running): Artifact[] {
  const artifacts: Artifact[] = [];
  for (const form of ['text', 'json', 'html'] as const) {
    const template = plan.report[form];
    if (template === undefined) continue;
    const path = renderText(template, namesOf(plan.name, running.identity.startedAt));
    const file = resolveOutput(running.workspace, path, 'report');
    replaceFile(file, write(form, report, running));
    artifacts.push(companion('report', 'report', path, file, FORMS[form].contentType));
  }
  return artifacts;
}

/** Writes the report under `.adip/reports/` and what the config asks for; returns the path of the JSON one. */
export function writeReports(plan: Plan, report: Report, running: Running): string {
  const folder = join(running.stateFolder, 'reports');
  makeUntracked(folder);
  forgetOld(folder);
  const stem = join(folder, running.identity.id);
  replaceFile(`${stem}.json`, write('json', report, running));
  replaceFile(`${stem}.txt`, write('text', report, running));
  if (!running.options.publish) reportArtifacts(plan, report, running);
  return `${stem}.json`;
}

function forgetOld(folder: string): void {
  const reports = readdirSync(folder)
    .filter((name) => /^\d{8}-\d{6}-\w+\.(json|txt)$/.test(name))
    .sort();
  for (const name of reports.slice(0, Math.max(0, reports.length - 2 * (KEPT - 1))))
    rmSync(join(folder, name), { force: true });
}
