import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Conversation } from './workflow-commands.ts';

/** How long the runner waits between its signals, ms. */
export interface CancelTimes {
  /** From SIGINT to SIGTERM. @default 7500 */
  readonly terminateAfter: number;
  /** From SIGTERM to the kill of the whole tree. @default 2500 */
  readonly killAfter: number;
}

export const RUNNER_TIMES: CancelTimes = { terminateAfter: 7_500, killAfter: 2_500 };

/** The project's own Node, the one that `using: node24` stands for. */
export const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

export interface Running {
  readonly pid: number;
  /** The log so far, as the runner shows it. */
  log(): string;
  /** Resolves when a line contains this; rejects when the process ends before. */
  seen(text: string): Promise<void>;
  /** As a person presses "Cancel": SIGINT, SIGTERM, kill. */
  cancel(): void;
  /** A signal to the process alone. */
  signal(name: NodeJS.Signals): void;
}

export interface ProcessEnd {
  /** 128 + signal where one ended it, as shells count. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  readonly cancelled: boolean;
  /** Children that outlived the process; they were killed. */
  readonly orphans: boolean;
  readonly durationMs: number;
}

export interface StepProcess {
  readonly running: Running;
  readonly end: Promise<ProcessEnd>;
}

export interface ProcessOptions {
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly conversation: Conversation;
  readonly times: CancelTimes;
  readonly node: string;
}

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Starts a step's script in a process group of its own. */
export function startProcess(options: ProcessOptions): StepProcess {
  const { conversation, times } = options;
  const startedAt = performance.now();
  const child = spawn(options.node, [options.script], {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const pid = child.pid ?? 0;
  const watchers = new Set<{ text: string; resolve: () => void; reject: (error: Error) => void }>();
  const hear = (line: string) => {
    conversation.hear(line);
    for (const watcher of watchers)
      if (line.includes(watcher.text)) {
        watchers.delete(watcher);
        watcher.resolve();
      }
  };
  const drained = Promise.all([follow(child.stdout, hear), follow(child.stderr, hear)]);
  const timers: NodeJS.Timeout[] = [];
  let cancelled = false;
  const cancel = () => {
    if (cancelled) return;
    cancelled = true;
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), times.terminateAfter));
    timers.push(setTimeout(() => killGroup(pid), times.terminateAfter + times.killAfter));
  };
  const end = new Promise<ProcessEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      timers.forEach(clearTimeout);
      const orphans = killGroup(pid);
      const exit = code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0);
      const durationMs = performance.now() - startedAt;
      drained.then(() => {
        for (const { text, reject: miss } of watchers) miss(new Error(`The process ended without "${text}"`));
        resolve({ code: exit, signal, cancelled, orphans, durationMs });
      }, reject);
    });
  });
  const running: Running = {
    pid,
    log: () => conversation.lines.join('\n'),
    seen: (text) =>
      new Promise((resolve, reject) => {
        if (conversation.lines.some((line) => line.includes(text))) resolve();
        else watchers.add({ text, resolve, reject });
      }),
    cancel,
    signal: (name) => {
      child.kill(name);
    },
  };
  return { running, end };
}

/** True where there was somebody left in the group. */
function killGroup(pid: number): boolean {
  try {
    return process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is empty, as it should be.
    return false;
  }
}

async function follow(stream: Readable, hear: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) hear(line);
}
