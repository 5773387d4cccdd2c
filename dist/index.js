// Made by `npm run build`; do not edit.
import { library } from './bundle/index.js';

export const {
  ConfigError,
  IngestError,
  InvalidConfigError,
  VERSION,
  configJsonSchema,
  createSecrets,
  extract,
  paginate,
  parseConfig,
  planFromUrl,
  renderSummary,
  renderText,
  reportJsonSchema,
  reportSchema,
  runPlan,
  session,
  systemClock,
} = await library();
