import type { Plan } from '../config/index.ts';
import type { StreamResult, StreamTask } from './stream-task.ts';

/** The streams of a plan as they know of each other: of how their parents ended, and of what their children wait for. */
export interface Family {
  /** How a stream of this run ended; undefined where it has not, or is not part of the run. */
  resultOf(stream: string): StreamResult | undefined;
  /** Any stream of the plan, whether it is run or not. */
  taskOf(stream: string): StreamTask;
  /** Streams that run once for each record of this one. */
  childrenOf(stream: string): readonly StreamTask[];
  /** To be called when a stream has ended. */
  ended(result: StreamResult): void;
}

export function openFamily(plan: Plan, makeTask: (name: string) => StreamTask): Family {
  const tasks = new Map<string, StreamTask>();
  const results = new Map<string, StreamResult>();
  const taskOf = (name: string): StreamTask => {
    const known = tasks.get(name) ?? makeTask(name);
    tasks.set(name, known);
    return known;
  };
  return {
    taskOf,
    resultOf: (name) => results.get(name),
    childrenOf: (name) =>
      plan.streams
        .filter((stream) => stream.for_each?.some((block) => block.stream === name))
        .map((stream) => taskOf(stream.name)),
    ended: (result) => void results.set(result.task.name, result),
  };
}
