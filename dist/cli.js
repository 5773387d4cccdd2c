#!/usr/bin/env node
// Made by `npm run build`; do not edit.
import { cli } from './bundle/index.js';

await cli();
