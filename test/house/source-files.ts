import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** How a file names another module. */
export interface Import {
  /** As written: `./units.ts`, `zod`, `node:fs`. */
  readonly name: string;
  readonly line: number;
  readonly kind: 'static' | 'type' | 'lazy';
}

export interface SourceFile {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text with comments blanked out, line for line. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'|\b(?<lazy>typeof\s+import|import)\(\s*(?:\/\*[^*]*\*\/\s*)?'(?<call>[^']+)'/gm;

export function parseSource(path: string, text: string): SourceFile {
  const code = withoutComments(text);
  const imports = [...code.matchAll(IMPORT)].map(({ groups = {}, index }): Import => {
    const line = code.slice(0, index).split('\n').length;
    if (groups['call'] !== undefined) {
      return { name: groups['call'], line, kind: groups['lazy'] === 'import' ? 'lazy' : 'type' };
    }
    return { name: groups['from'] ?? '', line, kind: groups['type'] ? 'type' : 'static' };
  });
  return { path, text, code, imports };
}

/** The house's formatter puts comments on lines of their own or behind a space; `//` inside a URL has neither. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ');
  return text.replaceAll(/^[ \t]*\/\*[\s\S]*?\*\/|(?<=\s)\/\/ .*$|(?<=\s)\/\*\* .*?\*\//gm, blank);
}

/** Every file below `folder` with one of these endings. */
export function readSources(root: string, folder: string, endings = ['.ts']): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replace(/^\//, ''))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** The file that a relative import names, from the repository's root; undefined where it names a package. */
export function targetOf(file: SourceFile, { name }: Import): string | undefined {
  return name.startsWith('.') ? join(dirname(file.path), name) : undefined;
}

/** The package of an import: `@aws-sdk/client-s3`, `yaml`; undefined for files and for Node's own modules. */
export function packageOf({ name }: Pick<Import, 'name'>): string | undefined {
  if (name.startsWith('.') || name.startsWith('node:')) return undefined;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
