import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Workspace extends AsyncDisposable {
  readonly path: string;
  /** Writes files by their path inside the workspace. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  dispose(): Promise<void>;
}

/** An empty folder of its own, with these files; gone when disposed. */
export async function createWorkspace(files: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const path = await mkdtemp(join(tmpdir(), 'adip-'));
  const dispose = () => rm(path, { recursive: true, force: true, maxRetries: 3 });
  const write = (more: Readonly<Record<string, string>>) => writeFiles(path, more);
  await write(files);
  return { path, write, dispose, [Symbol.asyncDispose]: dispose };
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
