export interface WorkflowOptions {
  /** Path of the config, relative to the folder that it works in. */
  readonly config: string;
  /** The folder inside the repository; absent where it is the root. */
  readonly folder?: string | undefined;
  /** Variables that the config names. */
  readonly variables: readonly string[];
  /** Anything that is always the same for this repository: the time of day comes from it. */
  readonly seed: string;
}

/** The workflow that runs a config each day: least permissions, one run at a time. */
export function workflowOf({ config, folder, variables, seed }: WorkflowOptions): string {
  return `${[
    'name: ingest',
    'on:',
    '  schedule:',
    `    - cron: "${cronOf(seed)}" # each day, UTC; runs at minute 0 are often late or dropped`,
    '  workflow_dispatch:',
    'permissions:',
    '  contents: write # commits the data',
    '  # id-token: write # for S3 by OIDC, with aws-actions/configure-aws-credentials before the last step',
    'concurrency:',
    '  group: ingest',
    '  cancel-in-progress: false # a second run waits',
    'jobs:',
    '  ingest:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - uses: org/adip-ingest@v1',
    '        with:',
    `          config: ${config}`,
    ...(folder === undefined ? [] : [`          working-directory: ${JSON.stringify(folder)}`]),
    ...(variables.length === 0 ? [] : ['        env:', ...variables.map(handOver)]),
  ].join('\n')}\n`;
}

const handOver = (name: string): string => `          ${name}: \${{ secrets.${name} }}`;

/** Once a day, away from the full and half hours, at which everybody's runs begin. */
function cronOf(seed: string): string {
  let hash = 7;
  for (const character of seed) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  const minute = 3 + 2 * (hash % 12) + 30 * ((hash >>> 8) % 2);
  return `${minute} ${2 + ((hash >>> 12) % 5)} * * *`;
}
