import { basename } from 'node:path/posix';
import type { Artifact } from '../../core/artifact.ts';
import { ConfigError, PublishError } from '../../core/errors.ts';
import { renderText, type Scope, TemplateError } from '../../core/template.ts';

const MAX_KEY_BYTES = 1024;

/** The key of an artifact. @throws ConfigError for an unknown name, PublishError for a key that S3 does not take */
export function renderKey(template: string, artifact: Artifact, run: { id: string; startedAt: Date }): string {
  const key = fill(template, scopeOf(artifact, run));
  if (Buffer.byteLength(key) > MAX_KEY_BYTES || /[\x00-\x1f\x7f]/.test(key)) {
    throw new PublishError('s3_key_invalid', `S3 does not take the key "${key.slice(0, 120)}" of ${artifact.path}`, {
      stream: artifact.stream,
      remedy: 'Shorten publish.s3.key (1024 bytes at most) and keep control characters out of it.',
    });
  }
  return key;
}

function scopeOf(artifact: Artifact, run: { id: string; startedAt: Date }): Scope {
  const iso = run.startedAt.toISOString();
  const [, name = '', ext = ''] = /^(.+?)(?:\.([^/]*))?$/.exec(basename(artifact.path)) ?? [];
  return {
    stream: artifact.stream,
    date: iso.slice(0, 10),
    timestamp: iso.slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '_'),
    run: run.id,
    path: artifact.path,
    name,
    ext,
    hash: artifact.sha256.slice(0, 16),
  };
}

function fill(template: string, scope: Scope): string {
  try {
    return renderText(template, scope);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ConfigError('s3_key_template', `publish.s3.key: ${error.message}`, {
      cause: error,
      remedy: 'Use only the names that are known.',
    });
  }
}

/** The text before the first placeholder, literal braces resolved: what all keys of the template begin with. */
export function staticPrefix(template: string): string {
  const found = /^(?:[^{}]|\{\{|\}\})*/.exec(template);
  return (found?.[0] ?? '').replaceAll('{{', '{').replaceAll('}}', '}');
}

/** Fits the keys that this template can have given to one of `streams`, whatever run and day they are of. */
export function keyShape(template: string, streams: readonly string[]): RegExp {
  const shapes: Record<string, string> = {
    date: '\\d{4}-\\d{2}-\\d{2}',
    timestamp: '\\d{8}_\\d{6}',
    hash: '[\\da-f]{16}',
    path: '.+',
    stream: `(?:${streams.map(escapeRegExp).join('|')})`,
  };
  const source = template
    .split(/(\{\{|\}\}|\{[A-Za-z_][\w.-]*\})/)
    .map((piece, i) => {
      if (i % 2 === 0) return escapeRegExp(piece);
      if (piece === '{{' || piece === '}}') return escapeRegExp(piece[0]!);
      return shapes[piece.slice(1, -1)] ?? '[^/]+';
    })
    .join('');
  return new RegExp(`^${source}$`);
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Where our own objects (manifests, state) lie. */
export function ownPrefix(template: string, pipeline: string): string {
  return `${staticPrefix(template)}_adip/${pipeline}/`;
}
