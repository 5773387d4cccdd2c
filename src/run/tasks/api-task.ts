import { type ApiSourcePlan, type ApiStreamPlan, type Plan, sourceOf } from '../../config/index.ts';
import type { Json } from '../../core/json.ts';
import { scopeOf } from '../../core/partition.ts';
import { paginators } from '../../paginators/index.ts';
import { openApiStream, type RequestPlan } from '../../sources/api/index.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Clients } from './clients.ts';
import { frameOf, isTakenOut } from './frame.ts';
import { rangeParams } from './range-params.ts';

/** A stream of an API as a task of the run. */
export function apiTask(
  plan: Plan,
  stream: ApiStreamPlan,
  running: Pick<Running, 'identity' | 'options'>,
  clients: Clients,
): StreamTask {
  const source = sourceOf(plan, stream) as ApiSourcePlan;
  const { scope, frame } = frameOf(stream, source, running, templatesOf(stream));
  return {
    ...frame,
    isDropped: (column) => isTakenOut(stream, stream.flatten.separator, column),
    maxPages: undefined,
    async open(emit) {
      const openTurn = openApiStream({
        stream: stream.name,
        baseUrl: new URL(source.base_url),
        source,
        request: stream as RequestPlan,
        paginator: paginators.create(stream.paginator, {}),
        decode: stream,
        include: stream.include as Record<string, Json>,
        client: clients.of(source),
        emit,
      });
      return (turn) =>
        openTurn({ scope: scopeOf(scope, turn), label: turn.partition.label, params: rangeParams(stream, turn.range) });
    },
  };
}

/** Parts of a stream whose templates change what is extracted. */
function templatesOf({ path, url, params, headers, body, form, graphql }: ApiStreamPlan): unknown[] {
  return [path, url, params, headers, body, form, graphql?.variables];
}
