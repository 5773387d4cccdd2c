import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Finding } from './finding.ts';

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^ v\d+\.\d+\.\d+$/;

/**
 * What this repository asks of its own workflows, beyond what is valid: actions pinned by full SHA with the version
 * beside it, permissions stated and never `write-all`, a time limit on every job, no credentials left behind by
 * checkout, no `pull_request_target`, no expression inside a script, no cache in a workflow that releases.
 */
export function houseFindings(file: string, text: string): Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: Finding[] = [];
  const report = (node: Node | undefined, message: string): void => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    found.push({ file, line, column: col, message, by: 'house' });
  };
  const root = document.contents;
  if (!isMap(root)) return found;
  checkHead(root, report);
  const releases = triggersOf(root).some(([name, node]) => name === 'release' || (name === 'push' && hasTags(node)));
  for (const [name, job] of mapsOf(root.get('jobs', true))) {
    if (!job.has('timeout-minutes') && !job.has('uses')) report(job, `job ${name} has no timeout-minutes`);
    checkPermissions(job.get('permissions', true), report);
    for (const step of stepsOf(job)) checkStep(step, releases, report);
  }
  return found;
}

type Report = (node: Node | undefined, message: string) => void;

function checkHead(root: YAMLMap, report: Report): void {
  const permissions = root.get('permissions', true) as Node | undefined;
  if (permissions === undefined) report(root, 'no permissions at the top: the default may be write');
  checkPermissions(permissions, report);
  if (isMap(permissions)) {
    for (const { value } of permissions.items) {
      if (isScalar(value) && value.value === 'write') report(value, 'write belongs to the one job that needs it');
    }
  }
  for (const [name, node] of triggersOf(root)) {
    if (name === 'pull_request_target') report(node, 'pull_request_target runs with secrets on the code of a fork');
  }
}

function checkPermissions(node: unknown, report: Report): void {
  if (isScalar(node) && node.value !== null) report(node, `permissions: ${String(node.value)} is broader than a list`);
}

function checkStep(step: YAMLMap, releases: boolean, report: Report): void {
  const script = step.get('run', true) as Node | undefined;
  if (isScalar(script) && String(script.value).includes('${{')) {
    report(script, 'an expression inside a script is pasted into the shell: pass it through env');
  }
  const uses = step.get('uses', true) as Node | undefined;
  if (!isScalar(uses)) return;
  const action = String(uses.value);
  if (!action.startsWith('./')) checkPin(action, uses, report);
  const inputs = step.get('with', true);
  const input = (name: string): unknown => (isMap(inputs) ? inputs.get(name) : undefined);
  if (action.startsWith('actions/checkout@') && input('persist-credentials') !== false) {
    report(uses, 'checkout leaves its token on disk: set persist-credentials: false');
  }
  if (!releases) return;
  if (/^actions\/cache[/@]/.test(action) || input('cache') !== undefined) report(uses, 'a cache in a release');
  if (action.startsWith('actions/setup-node@') && input('package-manager-cache') !== false) {
    report(uses, 'setup-node caches by itself: set package-manager-cache: false in a release');
  }
}

function checkPin(action: string, uses: Node, report: Report): void {
  if (!PINNED.test(action)) report(uses, `${action} is not pinned by its full SHA`);
  else if (!VERSION_COMMENT.test(uses.comment ?? '')) report(uses, `${action} lacks its version, such as "# v6.0.3"`);
}

function triggersOf(root: YAMLMap): [string, Node | undefined][] {
  const on = root.get('on', true) as Node | undefined;
  if (isScalar(on)) return [[String(on.value), on]];
  if (isSeq(on)) return on.items.map((item) => [String(isScalar(item) ? item.value : item), item as Node]);
  if (!isMap(on)) return [];
  return on.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), (value ?? key) as Node]);
}

function hasTags(node: Node | undefined): boolean {
  return isMap(node) && node.has('tags');
}

function mapsOf(node: unknown): [string, YAMLMap][] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => (isMap(value) ? [[String(key), value] as [string, YAMLMap]] : []));
}

function stepsOf(job: YAMLMap): YAMLMap[] {
  const steps = job.get('steps', true);
  return isSeq(steps) ? steps.items.filter((step) => isMap(step)) : [];
}
