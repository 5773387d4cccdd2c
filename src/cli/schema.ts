import { configJsonSchema } from '../config/index.ts';
import { reportJsonSchema } from '../reporters/report-json-schema.ts';
import { choice, type Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';

export const schema: Command = {
  flags: {},
  positionals: ['config|report'],
  about: [
    'Editors complete and check a config with it: save it, and begin the config with the line\n  # yaml-language-server: $schema=adip.schema.json',
  ],
  examples: ['adip-ingest schema > adip.schema.json', 'adip-ingest schema report'],
  async execute({ positionals }: Parsed, shell: Shell): Promise<number> {
    const which = choice('schema', positionals[0], ['config', 'report'] as const) ?? 'config';
    const found = which === 'report' ? reportJsonSchema() : configJsonSchema();
    shell.stdout(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  },
};
