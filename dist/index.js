// Made by `npm run build`; do not edit.
import { library } from './bundle/index.js';

export const {
  BlockedError,
  CancelledError,
  ConfigError,
  DeferredError,
  IngestError,
  InvalidConfigError,
  PageError,
  StreamError,
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
