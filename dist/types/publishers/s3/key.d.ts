import type { Artifact } from '../../core/artifact.ts';
/** The key of an artifact. @throws ConfigError for an unknown name, PublishError for a key that S3 does not take */
export declare function renderKey(template: string, artifact: Artifact, run: {
    id: string;
    startedAt: Date;
}): string;
/** The text before the first placeholder, literal braces resolved: what all keys of the template begin with. */
export declare function staticPrefix(template: string): string;
/** Fits the keys that this template can have given to one of `streams`, whatever run and day they are of. */
export declare function keyShape(template: string, streams: readonly string[]): RegExp;
/** Where our own objects (manifests, state) lie. */
export declare function ownPrefix(template: string, pipeline: string): string;
