import type { FileSourcePlan, FileStreamPlan, Plan } from '../../config/index.ts';
import { StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { scopeOf } from '../../core/partition.ts';
import { renderText, type Scope } from '../../core/template.ts';
import type { FindFiles } from '../../sources/file/contract.ts';
import type { StreamTask } from '../stream-task.ts';
import { connect } from './connect.ts';
import { columnsOf, type SourceTaskRunning, sourceAs, sourceFrame } from './source-task.ts';

type Closing = () => void | Promise<void>;

/** A stream of files as a task of the run. */
export function fileTask(plan: Plan, stream: FileStreamPlan, running: SourceTaskRunning): StreamTask {
  const source = sourceAs<FileSourcePlan>(plan, stream);
  const { scope, frame } = sourceFrame(stream, source, running, [source.base, stream.path]);
  const opened: Closing[] = [];
  return {
    ...frame,
    async open(emit) {
      const { createFileSource } = await import('../../sources/file/index.ts');
      const { file_column: fileColumn, empty_file: emptyFile, page_size: pageSize, page_rows: pageRows } = stream;
      return (turn) => {
        const names = scopeOf(scope, turn);
        const one = createFileSource({
          stream: stream.name,
          path: placeOf(source, stream, names),
          find: finder(plan, source, stream, names, { ...running, emit }, opened),
          format: stream.format,
          decode: { ...stream, rename: stream.rename },
          build: columnsOf(stream),
          include: stream.include as Record<string, Json>,
          fileColumn,
          emptyFile,
          pageSize,
          pageRows,
          scope: names,
          turn: turn.partition.label,
          emit,
        });
        opened.push(one.close);
        return one;
      };
    },
    close() {
      for (const end of opened) Promise.resolve(end()).catch(() => {}); // what was read of them is kept already
    },
  };
}

/** The path with the base before it where both are of one kind; a local one stays as it is. */
function placeOf(source: FileSourcePlan, stream: FileStreamPlan, scope: Scope): string {
  const path = renderText(stream.path, scope);
  const { base } = source;
  if (isRemote(path) || base === undefined || !isRemote(base)) return path;
  if (/^https?:/i.test(base)) return new URL(path, base.endsWith('/') ? base : `${base}/`).href;
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

const isRemote = (place: string): boolean => /^(s3|https?):\/\//i.test(place);

/** How files are found where the path says; what that takes is loaded then. */
function finder(
  plan: Plan,
  source: FileSourcePlan,
  stream: FileStreamPlan,
  scope: Scope,
  running: SourceTaskRunning,
  opened: Closing[],
): FindFiles {
  return async (path, signal) => {
    if (/^s3:/i.test(path)) {
      const { s3Files } = await import('../../sources/file/s3.ts');
      const { clock, identity } = running;
      const startedAt = new Date(identity.startedAt);
      const context = { ...running, clock, pipeline: plan.name, runId: identity.id, startedAt };
      const onOpen = (close: () => void): void => void opened.push(close);
      return s3Files({ stream: stream.name, options: source.s3, context, onOpen })(path, signal);
    }
    if (/^https?:/i.test(path)) {
      const { httpFiles } = await import('../../sources/file/http.ts');
      if (!URL.canParse(path)) throw new StreamError('bad_url', `${stream.name}: ${path} is no URL`);
      const { auth, ...http } = source.http;
      const endpoint = { source: source.name, baseUrl: new URL(new URL(path).origin), http, auth };
      const { client } = connect(endpoint, running);
      opened.push(() => client.close());
      const headers = Object.entries(source.http.headers).map(([name, value]) => [
        name.toLowerCase(),
        renderText(value, scope),
      ]);
      return httpFiles({ stream: stream.name, client, headers: Object.fromEntries(headers) })(path, signal);
    }
    const { localFiles } = await import('../../sources/file/local.ts');
    const { workspace } = running;
    const place = { stream: stream.name, workspace, base: source.base ?? '', allowOutside: source.allow_outside };
    return localFiles(place)(path, signal);
  };
}
