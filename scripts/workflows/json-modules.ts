import { registerHooks } from 'node:module';

/** GitHub's language service imports JSON files without saying so, which Node refuses outside a bundler. */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.json') || !url.includes('/node_modules/@actions/')) return nextLoad(url, context);
    return nextLoad(url, { ...context, format: 'json', importAttributes: { type: 'json' } });
  },
});
