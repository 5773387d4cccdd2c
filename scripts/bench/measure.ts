import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Timing {
  readonly seconds: number;
  /** Largest resident size seen, MiB; read from /proc every 20 ms. */
  readonly peakMiB: number;
  readonly code: number;
}

/** Runs a command to its end and measures it from outside. */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let peak = 0;
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-2_000);
    });
    const watch = setInterval(() => {
      peak = Math.max(peak, highWater(child.pid!));
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - began) / 1_000;
      if (code !== 0) return reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${errors}`));
      resolve({ seconds, peakMiB: peak, code });
    });
  });
}

function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Runs contenders in turn, A B C A B C …, so that a machine that slows down slows all of them. */
export async function inTurn<Name extends string>(
  runs: number,
  contenders: Readonly<Record<Name, () => Promise<Timing>>>,
): Promise<Record<Name, { seconds: number; peakMiB: number }>> {
  const names = Object.keys(contenders) as Name[];
  const all = new Map<Name, Timing[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) for (const name of names) all.get(name)!.push(await contenders[name]());
  return Object.fromEntries(
    names.map((name) => {
      const timings = all.get(name)!;
      const seconds = median(timings.map((one) => one.seconds));
      return [name, { seconds, peakMiB: Math.max(...timings.map((one) => one.peakMiB)) }];
    }),
  ) as Record<Name, { seconds: number; peakMiB: number }>;
}
