/** Makes dist/: tsc to lib/, ncc to dist/bundle/, and one small file per door. The same input gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root); // module ids in the bundle are relative to it
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

rmSync('lib', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
execFileSync(
  bin('ncc'),
  ['build', 'lib/bundle.js', '-o', 'dist/bundle', '--no-cache', '--license', 'licenses.txt', '--target', 'es2022'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

const note = '// Made by `npm run build`; do not edit.\n';
for (const door of ['action', 'post', 'cli']) {
  const shebang = door === 'cli' ? '#!/usr/bin/env node\n' : '';
  writeFileSync(
    `dist/${door}.js`,
    `${shebang}${note}import { ${door} } from './bundle/index.js';\n\nawait ${door}();\n`,
  );
}
chmodSync('dist/cli.js', 0o755);

const library = (await import(pathToFileURL(join(root, 'lib/index.js')).href)) as Record<string, unknown>;
const names = Object.keys(library).sort();
writeFileSync(
  'dist/index.js',
  `${note}import { library } from './bundle/index.js';\n\nexport const {\n${names.map((name) => `  ${name},\n`).join('')}} = await library();\n`,
);
const { configJsonSchema } = library as { configJsonSchema: () => object };
writeFileSync('dist/adip.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
const { reportJsonSchema } = library as { reportJsonSchema: () => object };
writeFileSync('dist/report.schema.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
mkdirSync('dist/types', { recursive: true });
cpSync('lib', 'dist/types', { recursive: true, filter: (path) => !path.endsWith('.js') });
const size = readFileSync('dist/bundle/index.js').length;
console.log(`dist/ is built: ${Math.round(size / 1024)} KiB at the start, the rest when it is needed`);
