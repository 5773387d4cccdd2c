// Made by `npm run build`; do not edit.
import { post } from './bundle/index.js';

await post();
