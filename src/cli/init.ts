import { existsSync, lstatSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Plan, parseConfig } from '../config/index.ts';
import { outputPathProblem } from '../config/output-path.ts';
import { looksSecret } from '../config/secret-names.ts';
import { replaceFile } from '../core/durable-file.ts';
import { ConfigError, IngestError } from '../core/errors.ts';
import type { Flags, Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { configOf, exampleConfig } from './init/config-text.ts';
import { draftOf, fillIn } from './init/draft.ts';
import { SITE_GAPS, siteConfigAbout } from './init/site.ts';
import { workflowOf } from './init/workflow-text.ts';
import { type Asked, askUrl, lookAt, nameOfUrl } from './preview.ts';

const flags: Flags = {
  url: { type: 'string', value: 'URL', help: 'Look at this URL and write a config about it. Default: an example' },
  output: { type: 'string', value: 'FILE', help: 'CSV file of that config. Default: data/NAME.csv' },
  force: { type: 'boolean', help: 'Overwrite what is there' },
};

const CONFIG = 'adip.yml';

export const init: Command = {
  flags,
  about: [
    'Writes adip.yml, .env.example and, at the root of the repository, .github/workflows/ingest.yml. With --url it asks\nfor the first page and fills in where the records stand, how the source pages and a likely primary key; of a list page\nof a site (robots.txt permitting) the element of a record, its fields and the next link. Credentials inside the URL\nbecome variables. Nothing that exists is overwritten without --force.',
  ],
  examples: [
    'adip-ingest init',
    'adip-ingest init --url "https://api.example.com/v1/stations?limit=500" --output data/stations.csv',
    'adip-ingest init --url https://books.example.com/catalogue/page-1.html',
  ],
  async execute({ values }: Parsed, shell: Shell): Promise<number> {
    const { url, output } = values as Record<string, string | undefined>;
    if (url === undefined && output !== undefined)
      throw new ConfigError('bad_usage', 'init: --output belongs to --url');
    const root = repositoryRoot(shell.cwd) ?? shell.cwd;
    const paths = {
      config: join(shell.cwd, CONFIG),
      workflow: join(root, '.github', 'workflows', 'ingest.yml'),
      variables: join(shell.cwd, '.env.example'),
    };
    if (values['force'] !== true) refuseExisting(Object.values(paths), shell.cwd);
    const { text, gaps } = url === undefined ? exampleToEdit() : await configAbout(url, output, shell);
    const plan = validated(text);
    replaceFile(paths.config, text);
    replaceFile(paths.variables, envExample(plan));
    replaceFile(paths.workflow, workflow(plan, root, shell.cwd));
    shell.stdout(shell.secrets.redact(nextSteps(plan, Object.values(paths), shell.cwd, gaps)));
    return 0;
  },
};

interface FirstConfig {
  readonly text: string;
  /** What the person should know of it; empty where all was found. */
  readonly gaps: readonly string[];
}

const exampleToEdit = (): FirstConfig => ({
  text: exampleConfig(),
  gaps: [`Edit ${CONFIG}: base_url, path, and what you know of the API.`],
});

async function configAbout(url: string, output: string | undefined, shell: Shell): Promise<FirstConfig> {
  const name = nameOfUrl(url);
  const target = output ?? `data/${name}.csv`;
  const problem = outputPathProblem(target);
  if (problem !== undefined)
    throw new ConfigError('bad_usage', `init: --output ${problem}`, { remedy: 'Write it as in data/stations.csv.' });
  const asked = askUrl(url, shell);
  const site = await siteConfigAbout(url, output, shell);
  if (site !== undefined && !(site instanceof IngestError)) return { text: site.text, gaps: SITE_GAPS[site.lacks] };
  try {
    const found = await lookAt(site?.code === 'robots_disallowed' ? onceOnly(asked) : asked, 1, false, shell);
    return { text: configOf(fillIn(draftOf(new URL(url), name, target), found)), gaps: [] };
  } catch (thrown) {
    // A page of HTML after all, and one that may not be read.
    if (site?.code === 'robots_disallowed' && thrown instanceof IngestError && thrown.code === 'not_data') throw site;
    throw thrown;
  }
}

/** What may turn out to be a page that robots are asked to leave alone is not asked for again and again. */
function onceOnly(asked: Asked): Asked {
  const sources = Object.entries(asked.plan.sources).map(([name, source]) => [
    name,
    'retry' in source ? { ...source, retry: { ...source.retry, attempts: 1 } } : source,
  ]);
  return { ...asked, plan: { ...asked.plan, sources: Object.fromEntries(sources) as Asked['plan']['sources'] } };
}

/** What we write must be valid, whatever the URL brought into it. */
function validated(text: string): Plan {
  const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => [name, 'x']);
  return parseConfig(text, { file: CONFIG, env: Object.fromEntries(names) });
}

function refuseExisting(files: readonly string[], cwd: string): void {
  const there = files.filter((file) => lstatSync(file, { throwIfNoEntry: false }) !== undefined);
  if (there.length === 0) return;
  const names = there.map((file) => relative(cwd, file)).join(', ');
  throw new ConfigError('exists', `init: ${names} ${there.length === 1 ? 'is' : 'are'} there already`, {
    remedy: 'Give --force to overwrite, or start in another folder.',
  });
}

/** The folder with `.git`, upwards from here. */
function repositoryRoot(from: string): string | undefined {
  for (let here = from; ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return here;
    if (dirname(here) === here) return undefined;
  }
}

function workflow(plan: Plan, root: string, cwd: string): string {
  const folder = relative(root, cwd).replaceAll('\\', '/');
  return workflowOf({
    config: CONFIG,
    folder: folder === '' ? undefined : folder,
    variables: plan.variables,
    seed: `${basename(root)}/${folder}/${plan.streams[0]?.name}`,
  });
}

function envExample({ variables }: Plan): string {
  const lines = variables.map((name) => `${looksSecret(name) ? '# A secret.\n' : ''}${name}=`);
  const note = lines.length === 0 ? ['# The config names no variables yet.'] : lines;
  return `${['# Copy to .env and fill in; .env is for this machine and is never committed.', ...note].join('\n')}\n`;
}

function nextSteps(plan: Plan, files: readonly string[], cwd: string, gaps: readonly string[]): string {
  const stream = plan.streams[0]!;
  const width = `adip-ingest preview ${stream.name}`.length;
  const steps = [
    ...gaps,
    ...(plan.variables.length > 0
      ? ['Copy .env.example to .env and fill it in. Keep .env out of git (.gitignore).']
      : []),
    `adip-ingest preview ${stream.name}   shows the first rows`,
    `${'adip-ingest run'.padEnd(width)}   writes ${stream.write.csv}`,
    `${'adip-ingest doctor'.padEnd(width)}   looks for what would make the workflow fail`,
    ...(plan.variables.length > 0
      ? [`On GitHub, Settings, Secrets and variables, Actions: set ${plan.variables.join(', ')}`]
      : []),
    'Commit the three files and start the workflow "ingest" once by hand.',
  ];
  const written = files.map((file) => `  ${relative(cwd, file)}`);
  return `${['Written:', ...written, '', 'Next:', ...steps.map((step, at) => `  ${at + 1}. ${step}`)].join('\n')}\n`;
}
