export { nearest, suggest } from '../core/nearest.ts';
