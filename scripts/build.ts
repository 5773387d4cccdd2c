/** Makes dist/: tsc to lib/, ncc to dist/bundle/, made small, and one small file per door. The same input gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minifySync } from 'rolldown/utils';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root); // module ids in the bundle are relative to it
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const made = 'dist.new'; // swapped in when it is whole, so that nobody ever runs half of one
rmSync('lib', { recursive: true, force: true });
rmSync(made, { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
execFileSync(
  bin('ncc'),
  ['build', 'lib/bundle.js', '-o', `${made}/bundle`, '--no-cache', '--license', 'licenses.txt', '--target', 'es2022'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

// What is left out is three fifths of what Node reads at each start. Names of functions and classes stay: traces are read by people.
for (const name of readdirSync(`${made}/bundle`).filter((file) => file.endsWith('.js'))) {
  const file = `${made}/bundle/${name}`;
  const { code, errors } = minifySync(name, readFileSync(file, 'utf8'), {
    compress: true,
    mangle: { keepNames: { function: true, class: true } },
  });
  if (errors.length > 0) throw new AggregateError(errors, `${name} cannot be made smaller`);
  writeFileSync(file, code);
}

// A bundled Playwright does not start its browser: it stays a package of its own, found by its name from dist/bundle. The
// published package leaves this copy out (`files` in package.json), there the dependency takes its place.
const PLAYWRIGHT = [
  'package.json',
  'browsers.json',
  'LICENSE',
  'NOTICE',
  'ThirdPartyNotices.txt',
  'index.js',
  'index.mjs',
  'lib/bootstrap.js',
  'lib/coreBundle.js',
  'lib/utilsBundle.js',
  'lib/utilsBundle.js.LICENSE',
];
for (const file of PLAYWRIGHT) {
  cpSync(`node_modules/playwright-core/${file}`, `${made}/node_modules/playwright-core/${file}`);
}

const note = '// Made by `npm run build`; do not edit.\n';
for (const door of ['action', 'post', 'cli']) {
  const shebang = door === 'cli' ? '#!/usr/bin/env node\n' : '';
  writeFileSync(
    `${made}/${door}.js`,
    `${shebang}${note}import { ${door} } from './bundle/index.js';\n\nawait ${door}();\n`,
  );
}
chmodSync(`${made}/cli.js`, 0o755);

const library = (await import(pathToFileURL(join(root, 'lib/index.js')).href)) as Record<string, unknown>;
const names = Object.keys(library).sort();
writeFileSync(
  `${made}/index.js`,
  `${note}import { library } from './bundle/index.js';\n\nexport const {\n${names.map((name) => `  ${name},\n`).join('')}} = await library();\n`,
);
const { configJsonSchema } = library as { configJsonSchema: () => object };
writeFileSync(`${made}/adip.schema.json`, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
const { reportJsonSchema } = library as { reportJsonSchema: () => object };
writeFileSync(`${made}/report.schema.json`, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
mkdirSync(`${made}/types`, { recursive: true });
cpSync('lib', `${made}/types`, { recursive: true, filter: (path) => !path.endsWith('.js') });
rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
const size = readFileSync('dist/bundle/index.js').length;
console.log(`dist/ is built: ${Math.round(size / 1024)} KiB at the start, the rest when it is needed`);
