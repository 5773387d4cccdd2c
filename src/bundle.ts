/** All doors in one bundle, so that what they share is packed once; each is loaded when it is opened. */
export const action = () => import('./action.ts');
export const post = () => import('./post.ts');
export const cli = () => import('./cli.ts');
export const library = () => import('./index.ts');
