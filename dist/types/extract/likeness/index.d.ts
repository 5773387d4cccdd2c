export { findAlike } from './find-alike.ts';
export { findRowsAlike } from './find-rows.ts';
export { printOf } from './print.ts';
export { similarity } from './similarity.ts';
