// Made by `npm run build`; do not edit.
import { action } from './bundle/index.js';

await action();
