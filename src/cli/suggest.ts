import { ConfigError } from '../core/errors.ts';
import { lookAtPage } from '../run/toolkit/look.ts';
import type { Flags, Parsed } from './arguments.ts';
import type { Command, Shell } from './command.ts';
import { contextOf, pageOf } from './preview-selectors.ts';
import { suggestedConfig } from './suggested-config.ts';

const flags: Flags = {
  file: { type: 'string', value: 'FILE', help: 'Look at a saved page; URL then says where it came from' },
  browser: { type: 'boolean', help: 'Render the page in a real browser first' },
};

export const suggest: Command = {
  flags,
  positionals: ['URL'],
  about: [
    'Looks at a list page and proposes a config to start from: the element that holds one record, its fields with their\ntypes, the next page, a key, and what the page holds as structured data. Says how sure it is, and writes no file.',
  ],
  examples: [
    'adip-ingest suggest https://books.example.com/catalogue/page-1.html > adip.yml',
    'adip-ingest suggest --file page.html https://books.example.com/catalogue/page-1.html',
  ],
  async execute({ values, positionals }: Parsed, shell: Shell): Promise<number> {
    const [url] = positionals;
    if (url === undefined) throw new ConfigError('bad_usage', 'suggest: name the URL of a list page');
    const page = await lookAtPage(pageOf({ ...values, url }), contextOf(shell));
    const { text } = await suggestedConfig(page, url, { rendered: values['browser'] === true });
    shell.stdout(shell.secrets.redact(text));
    return 0;
  },
};
