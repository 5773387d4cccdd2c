import type { Plan, SqlSourcePlan, SqlStreamPlan } from '../../config/index.ts';
import { urlPasswords } from '../../config/secret-names.ts';
import type { Json } from '../../core/json.ts';
import { scopeOf } from '../../core/partition.ts';
import type { StreamTask } from '../stream-task.ts';
import { createRetry } from './retrying.ts';
import { columnsOf, type SourceTaskRunning, sourceAs, sourceFrame } from './source-task.ts';

/** A stream of a database as a task of the run. */
export function sqlTask(plan: Plan, stream: SqlStreamPlan, running: SourceTaskRunning): StreamTask {
  const source = sourceAs<SqlSourcePlan>(plan, stream);
  const { scope, frame } = sourceFrame(stream, source, running, [stream.query]);
  for (const password of urlPasswords(source.url)) running.secrets.add(password);
  const opened: { close(): Promise<void> }[] = [];
  return {
    ...frame,
    async open(emit) {
      const [{ createSqlSource }, { openReading }] = await Promise.all([
        import('../../sources/sql/index.ts'),
        import('../../sources/sql/open.ts'),
      ]);
      const shared = {
        stream: stream.name,
        orderBy: stream.order_by ?? [],
        columns: columnsOf(stream),
        include: stream.include as Record<string, Json>,
        retry: createRetry(stream.name, source.retry, { ...running, emit }),
      };
      return (turn) => {
        const names = scopeOf(scope, turn);
        const open = () => openReading(source, { ...stream, stream: stream.name }, names, running);
        const one = createSqlSource({ ...shared, scope: names, turn: turn.partition.label, open });
        opened.push(one);
        return one;
      };
    },
    close() {
      for (const one of opened) one.close().catch(() => {}); // the connection is gone either way
    },
  };
}
