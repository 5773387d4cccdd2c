import { type Scope, templateNames } from '../core/template.ts';

/** Names that templates of paths and requests may use; the time is that of the run's first attempt, UTC. */
export function namesOf(stream: string, startedAt: number): Scope {
  const iso = new Date(startedAt).toISOString();
  return { stream, date: iso.slice(0, 10), timestamp: iso.slice(0, 19).replace(/[-:]/g, '').replace('T', '_') };
}

/** Values of the dates that a stream's requests and columns name. */
export function namesIn(templates: readonly unknown[], scope: Scope): string[] {
  const named = new Set(templateNames(JSON.stringify(templates)));
  return ['date', 'timestamp'].filter((name) => named.has(name)).map((name) => String(scope[name]));
}
