import { cronProblem, isAtFullHour } from '../../core/cron.ts';
import { type Check, type Facts, type Finding, note, ok, orOk, problem, warning } from './check.ts';
import { gitOf } from './git-checks.ts';
import { isOurs, type Job, type Workflow } from './workflow-file.ts';

const running = ({ workflows }: Facts): Workflow[] => workflows.filter(({ jobs }) => jobs.length > 0);

/** Says of each finding which workflow it is about. */
const each = (facts: Facts, look: (workflow: Workflow) => Finding[]): Finding[] =>
  running(facts).flatMap((workflow) =>
    look(workflow).map((finding) => ({ ...finding, message: `${workflow.path}: ${finding.message}` })),
  );

export const workflow: Check = {
  name: 'workflow',
  run(facts) {
    const broken = facts.workflows.flatMap(({ path, broken: why }) =>
      why === undefined ? [] : [problem(`${path} cannot be read: ${why}`, 'Correct its YAML.')],
    );
    const found = running(facts);
    if (found.length === 0) {
      const remedy = 'Write one with `adip-ingest init`, in the repository that the data go to.';
      return [...broken, warning('no workflow runs adip-ingest: nothing happens by itself', remedy)];
    }
    return [...broken, ok(`${found.map(({ path }) => path).join(', ')} runs adip-ingest`)];
  },
};

export const permissions: Check = {
  name: 'permissions',
  run(facts) {
    const found = each(facts, ({ jobs }) => jobs.flatMap((job) => permissionFindings(job, facts)));
    return running(facts).length === 0 ? [] : orOk(found, 'the token may do what is needed');
  },
};

function permissionFindings({ name, permissions: given, steps }: Job, facts: Facts): Finding[] {
  const pushes = gitOf(facts) !== undefined;
  const byRole = steps.some((step) => /configure-aws-credentials/.test(step.uses) && step.with['role-to-assume']);
  const needed = [...(pushes ? ['contents'] : []), ...(byRole ? ['id-token'] : [])];
  const remedy = `Write permissions: { ${needed.map((scope) => `${scope}: write`).join(', ')} } into the workflow.`;
  if (given === undefined) {
    if (byRole) return [problem(`job ${name} signs in to AWS by OIDC without id-token: write`, remedy)];
    return pushes
      ? [warning(`job ${name} has no permissions: the repository's default, often read-only, decides`, remedy)]
      : [];
  }
  if (given === 'write-all') return [warning(`job ${name} may write everything`, remedy)];
  const missing = needed.filter((scope) => typeof given === 'string' || given[scope] !== 'write');
  return missing.map((scope) => {
    const what = scope === 'contents' ? 'cannot push' : 'cannot sign in to AWS by OIDC';
    return problem(`job ${name} ${what}: ${scope}: write is missing`, remedy);
  });
}

export const schedule: Check = {
  name: 'schedule',
  run(facts) {
    const found = each(facts, ({ crons, events }) => {
      if (crons.length === 0) return [note(`has no schedule, it runs on ${events.join(', ') || 'nothing'}`)];
      return [
        ...crons.flatMap(cronFindings),
        note('in a public repository its schedule stops after 60 days without activity'),
      ];
    });
    return running(facts).length === 0 ? [] : orOk(found, 'cron lines are valid and away from the full hour');
  },
};

function cronFindings(line: string): Finding[] {
  const wrong = cronProblem(line);
  if (wrong !== undefined) return [problem(`the cron line "${line}" ${wrong}`, 'Write it as in "17 5 * * *", in UTC.')];
  if (!isAtFullHour(line)) return [];
  return [
    warning(`"${line}" fires at minute 0, when runs are often late or dropped`, 'Choose an odd minute, such as 17.'),
  ];
}

export const concurrency: Check = {
  name: 'concurrency',
  run(facts) {
    const remedy = 'Write concurrency: { group: ingest, cancel-in-progress: false } into the workflow.';
    const found = each(facts, ({ jobs }) =>
      jobs.flatMap(({ name, hasConcurrency }) =>
        hasConcurrency ? [] : [warning(`job ${name} is in no concurrency group: two runs may meet`, remedy)],
      ),
    );
    return running(facts).length === 0 ? [] : orOk(found, 'one run at a time');
  },
};

export const triggers: Check = {
  name: 'triggers',
  run(facts) {
    const found = each(facts, ({ events }) => [
      ...(events.includes('pull_request_target')
        ? [
            problem(
              "pull_request_target gives strangers' pull requests the secrets",
              'Remove it; run on schedule and workflow_dispatch.',
            ),
          ]
        : []),
      ...(events.includes('pull_request')
        ? [warning('pull requests from forks have no secrets, and nothing is published for them', 'Run on schedule.')]
        : []),
    ]);
    return [...found, ...pushNotes(facts)];
  },
};

/** Who waits for a push of the workflow waits in vain. */
function pushNotes(facts: Facts): Finding[] {
  if (gitOf(facts) === undefined || running(facts).length === 0) return [];
  const waiting = facts.workflows.filter(({ events, jobs }) => jobs.length === 0 && events.includes('push'));
  if (waiting.length === 0) return [note("a push by the workflow's own token starts no other workflow")];
  return [
    warning(
      `${waiting.map(({ path }) => path).join(', ')} waits for pushes, but one by the workflow's own token starts no other workflow`,
      'If it should see the data, start it by workflow_run, or check out with an App token.',
    ),
  ];
}

export const steps: Check = {
  name: 'steps',
  run(facts) {
    const found = each(facts, ({ jobs }) =>
      jobs.flatMap((job) => [...stepFindings(job, facts), ...variableFindings(job, facts)]),
    );
    return running(facts).length === 0
      ? []
      : orOk(found, 'the repository is checked out and every variable handed over');
  },
};

function stepFindings({ name, steps: all }: Job, facts: Facts): Finding[] {
  const checkout = all.findIndex(({ uses }) => uses.startsWith('actions/checkout@'));
  const ours = all.findIndex(isOurs);
  if (checkout >= 0 && checkout < ours) return [];
  if (gitOf(facts) === undefined && all[ours]?.with['url'] !== undefined) return [];
  return [
    problem(`job ${name} runs adip-ingest without a checkout before it`, 'Put uses: actions/checkout@v6 before it.'),
  ];
}

/** Variables without a default that the step is not given. */
function variableFindings({ name, variables, steps: all }: Job, { text, plan, file }: Facts): Finding[] {
  const step = all.find(isOurs)!;
  const config = step.with['config'] ?? 'adip.yml';
  if (!plan || step.with['url'] !== undefined || !file.endsWith(String(config))) return [];
  const needed = plan.variables.filter((variable) => text.includes(`\${${variable}}`));
  const missing = needed.filter((variable) => !variables.includes(variable));
  if (missing.length === 0) return [];
  const line = `${missing[0]}: \${{ secrets.${missing[0]} }}`;
  return [warning(`job ${name} does not hand over ${missing.join(', ')}`, `Add it under env: of the step, ${line}.`)];
}
