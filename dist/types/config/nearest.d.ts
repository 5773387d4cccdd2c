export { nearest, slipOf, suggest } from '../core/nearest.ts';
