import type { ModuleSourcePlan, ModuleStreamPlan, Plan } from '../../config/index.ts';
import type { Json } from '../../core/json.ts';
import { scopeOf } from '../../core/partition.ts';
import { renderValue } from '../../core/template.ts';
import type { StreamTask } from '../stream-task.ts';
import { createRetry } from './retrying.ts';
import { columnsOf, type SourceTaskRunning, sourceAs, sourceFrame } from './source-task.ts';

/** A stream of a module as a task of the run. */
export function moduleTask(plan: Plan, stream: ModuleStreamPlan, running: SourceTaskRunning): StreamTask {
  const source = sourceAs<ModuleSourcePlan>(plan, stream);
  const { scope, frame } = sourceFrame(stream, source, running, [source.params, stream.params]);
  const opened: { close(): void }[] = [];
  return {
    ...frame,
    async open(emit) {
      const [{ createModuleSource }, { loadModule }] = await Promise.all([
        import('../../sources/module/index.ts'),
        import('../../sources/module/load.ts'),
      ]);
      const shared = {
        stream: stream.name,
        module: source.module,
        generate: await loadModule(running.workspace, source.module),
        columns: columnsOf(stream),
        include: stream.include as Record<string, Json>,
        retry: createRetry(stream.name, source.retry, { ...running, emit }),
        signal: running.signal,
        emit,
        now: running.clock.now,
      };
      return (turn) => {
        const names = scopeOf(scope, turn);
        const params = renderValue({ ...source.params, ...stream.params } as Json, names) as Record<string, Json>;
        const one = createModuleSource({
          ...shared,
          params,
          range: turn.range,
          scope: names,
          turn: turn.partition.label,
        });
        opened.push(one);
        return one;
      };
    },
    close() {
      for (const one of opened) one.close();
    },
  };
}
