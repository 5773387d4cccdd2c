/** Merges by our own means: `node ours.ts <base> <news> <out>` */

import { mergeCsv } from '../../../src/sinks/csv-merge.ts';
import { csvField } from '../../../src/sinks/csv-quote.ts';

const [base, news, out] = process.argv.slice(2) as [string, string, string];
await mergeCsv(base, news, out, { key: ['id'], fill: csvField(''), scratch: `${out}.run` });
