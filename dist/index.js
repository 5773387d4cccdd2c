// Made by `npm run build`; do not edit.
import { library } from './bundle/index.js';

export const {
  ConfigError,
  IngestError,
  InvalidConfigError,
  VERSION,
  configJsonSchema,
  createSecrets,
  parseConfig,
  planFromUrl,
  renderSummary,
  renderText,
  reportJsonSchema,
  reportSchema,
  runPlan,
  systemClock,
} = await library();
