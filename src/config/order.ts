/** A stream and those that it names, as far as order is concerned. */
export interface Dependent {
  readonly name: string;
  readonly source?: string;
  readonly for_each?: readonly { readonly stream?: string | undefined }[] | undefined;
  readonly references?: Readonly<Record<string, { readonly to: string }>> | undefined;
  readonly after?: readonly string[] | undefined;
}

/** Names of the streams that must come first; a reference to the stream's own rows is none. */
export const parentsOf = (stream: Dependent): string[] => [...new Set(Object.values(namesIn(stream)).flat())];

/** The same by the keys that name them. */
function namesIn({ name, for_each = [], references = {}, after = [] }: Dependent): Record<string, readonly string[]> {
  return {
    for_each: for_each.flatMap(({ stream }) => stream ?? []),
    references: Object.values(references)
      .map(({ to }) => referred(to).stream)
      .filter((other) => other !== name),
    after,
  };
}

/** Where each stream of a cycle names the next one: `games names teams in for_each and references`. */
export function explainCycle(cycle: readonly string[], streams: readonly Dependent[]): string {
  const named = cycle.slice(0, -1).map((name, i) => {
    const next = cycle[i + 1]!;
    const keys = Object.entries(namesIn(streams.find((one) => one.name === name)!)).flatMap(([key, names]) =>
      names.includes(next) ? [key] : [],
    );
    return `${name} names ${next} in ${keys.join(' and ')}`;
  });
  return `The stream ${named.join(', ')}: take one of these out.`;
}

/** `teams.team_id` as its stream and its column. */
export function referred(to: string): { readonly stream: string; readonly column: string } {
  const dot = to.indexOf('.');
  return { stream: to.slice(0, dot), column: to.slice(dot + 1) };
}

/** Parents first, else as written; or the first cycle, as the names along it. */
export function orderStreams<S extends Dependent>(streams: readonly S[]): { order: S[] } | { cycle: string[] } {
  const byName = new Map(streams.map((stream) => [stream.name, stream]));
  const done = new Set<string>();
  const order: S[] = [];
  const trail: string[] = [];
  let cycle: string[] | undefined;
  const visit = (stream: S): void => {
    if (done.has(stream.name) || cycle) return;
    if (trail.includes(stream.name)) {
      cycle = [...trail.slice(trail.indexOf(stream.name)), stream.name];
      return;
    }
    trail.push(stream.name);
    for (const parent of parentsOf(stream)) {
      const found = byName.get(parent);
      if (found) visit(found);
    }
    trail.pop();
    if (cycle) return;
    done.add(stream.name);
    order.push(stream);
  };
  for (const stream of streams) visit(stream);
  return cycle ? { cycle } : { order };
}
