import type { GitOutcome, Report, S3Outcome } from '../core/report.ts';
import { formatBytes, formatDuration } from '../core/units.ts';
import type { Section } from './budget.ts';
import { countOf, formatTimestamp } from './format.ts';
import { code, escapeMarkdown, link } from './markdown.ts';

/** Where the data went: files, commit, objects. */
export function deliverySections({ streams, published }: Report): Section[] {
  const files = streams.flatMap((stream) =>
    stream.outputs.map(
      ({ path, rows, bytes, changed, format, format_reason }) =>
        `- ${code(path)}: ${countOf(rows, 'row')}, ${formatBytes(bytes)}, ${changed ? '**changed**' : 'unchanged'} (${format}: ${escapeMarkdown(format_reason, 200)})`,
    ),
  );
  return [
    ...(files.length > 0 ? [{ name: 'files', priority: 4, head: '### Delivered\n', items: files, enough: 100 }] : []),
    ...(published.git ? [gitSection(published.git)] : []),
    ...(published.s3 ? [s3Section(published.s3)] : []),
  ];
}

function gitSection({ status, branch, commit, url, message, rebuilds, files }: GitOutcome): Section {
  const on = branch === undefined ? '' : ` on ${code(branch, 100)}`;
  const pushed = commit === undefined ? 'pushed' : link(code(commit.slice(0, 12)), url);
  const subject = message?.split('\n', 1)[0] ?? '';
  const lines: Record<GitOutcome['status'], string> = {
    pushed: `🔗 Commit ${pushed}${on}: ${escapeMarkdown(subject, 200)} (${countOf(files.length, 'file')})`,
    unchanged: `🟰 git: nothing changed${on}, so nothing was committed`,
    skipped: '⏭️ git: skipped',
    failed: `❌ git: the push${on} failed; see the errors above`,
  };
  const again = rebuilds > 0 ? `; rebuilt ${countOf(rebuilds, 'time')} because another push came first` : '';
  return { name: 'commit', priority: 3, head: `${lines[status]}${again}.`, items: [] };
}

function s3Section({ status, objects }: S3Outcome): Section {
  const icon = { uploaded: '🪣', unchanged: '🟰', skipped: '⏭️', failed: '❌', partial: '⚠️' }[status];
  const items = objects.map(({ uri, bytes, uploaded }) => {
    const shown = link(code(uri, 1_100), uri);
    return `- ${shown}: ${formatBytes(bytes)}, ${uploaded ? '**uploaded**' : 'unchanged'}`;
  });
  return { name: 'objects', priority: 4, head: `${icon} S3: ${status}\n`, items, enough: 100 };
}

/** What is needed to find this run again and to repeat it. */
export function runFacts({ run }: Report): Section {
  const { trigger } = run;
  const by = [trigger.event, trigger.actor && `by ${trigger.actor}`].filter(Boolean).join(' ');
  const at = [trigger.repository, trigger.ref, trigger.sha?.slice(0, 12)].filter(Boolean).join(' ');
  const facts = [
    `run ${link(code(run.id), trigger.run_url)}`,
    by && escapeMarkdown(by, 200),
    at && escapeMarkdown(at, 300),
    `started ${escapeMarkdown(formatTimestamp(run.started_at), 40)}`,
    `took ${formatDuration(run.duration_ms)}`,
    `seed ${run.seed}`,
    `adip-ingest ${escapeMarkdown(run.version, 40)}`,
  ];
  return { name: 'run facts', priority: 2, head: `---\n\n<sub>${facts.filter(Boolean).join(' · ')}</sub>`, items: [] };
}
