import { orderTransforms, type Plan, sourcesOf, streamsRead } from '../config/index.ts';
import { withoutPassword } from '../config/secret-names.ts';

/** What a run does after the streams. */
export interface After {
  readonly databases: readonly string[];
  readonly transforms: readonly {
    readonly name: string;
    /** Streams and tables that it reads. */
    readonly reads: readonly string[];
    readonly writes: readonly string[];
    readonly runs_in: string;
  }[];
}

export function afterStreams(plan: Plan): After {
  const { sqlite, postgres } = plan.warehouse ?? {};
  const databases = [
    ...(sqlite === undefined ? [] : [`SQLite ${sqlite}`]),
    ...(postgres === undefined ? [] : [`PostgreSQL ${withoutPassword(postgres)}`]),
  ];
  const ordered = orderTransforms(plan.transforms);
  const transforms = 'order' in ordered ? ordered.order : [];
  return {
    databases,
    transforms: transforms.map((transform) => ({
      name: transform.name,
      reads: [...streamsRead(plan, transform), ...sourcesOf(transform, plan.transforms).map(({ name }) => name)],
      writes: [...(transform.csv ? [transform.csv] : []), ...(transform.table ? [`table ${transform.table}`] : [])],
      runs_in: databases[0] ?? 'a temporary SQLite',
    })),
  };
}

export function afterText({ databases, transforms }: After): string {
  const lines = [
    ...databases.map((database) => `Then loads ${database}`),
    ...transforms.map(
      ({ name, reads, writes, runs_in }) =>
        `Then runs ${name} in ${runs_in}: ${reads.join(', ') || 'no stream'} → ${writes.join(', ')}`,
    ),
  ];
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}
