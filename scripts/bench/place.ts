import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Where the benchmark works; git-ignored. */
export const folder = join(root, '.bench');

export interface Server {
  readonly url: string;
  stop(): void;
}

/** A fixture in a process of its own: it must not share our core. */
export async function startServer(main: string, args: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(root, main), '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`${main} ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (found) resolve(found[0]);
    });
  });
  return { url, stop: () => void child.kill('SIGTERM') };
}

export function has(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A fresh folder with this config. */
export function workplace(name: string, config: string): string {
  const place = join(folder, name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'adip.yml'), config);
  return place;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column]).length)));
  for (const row of all) console.log(row.map((cell, column) => String(cell).padEnd(widths[column]!)).join('  '));
  console.log();
}
