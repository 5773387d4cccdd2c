/** What the other rooms define, gathered so that every schema of the config takes it from one place. */
export { authenticators } from '../../auth/index.ts';
export { decodeOptionsSchema } from '../../decode/options.ts';
export { httpOptionsSchema } from '../../http/options.ts';
export { paginators } from '../../paginators/index.ts';
export { gitOptionsSchema } from '../../publishers/git/options.ts';
export { s3OptionsSchema } from '../../publishers/s3/options.ts';
