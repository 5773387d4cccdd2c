import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { code, table } from './table.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** Inputs and outputs as action.yml declares them. */
export function actionTables(): string[] {
  const action: ActionFile = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
  const inputs = Object.entries(action.inputs).map(([name, { description, default: preset = '' }]) => [
    code(name),
    code(preset),
    description,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
  return [
    '### Inputs of the Action',
    table(['input', 'default', 'meaning'], inputs),
    '### Outputs of the Action',
    table(['output', 'meaning'], outputs),
  ];
}
