// One link-value of RFC 8288: <target> and parameters whose quoted values may hold commas and semicolons.
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const PARAMETER = /;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/g;

/** The target of the first link with this relation in a Link header (RFC 8288); undefined where there is none. */
export function findLink(header: string | undefined, rel: string): string | undefined {
  for (const [, target, parameters] of (header ?? '').matchAll(LINK)) {
    const named = new Map<string, string>();
    for (const [, name, quoted, token] of parameters!.matchAll(PARAMETER)) {
      const key = name!.toLowerCase();
      // RFC 8288 3.3: of several rel parameters in one link only the first counts.
      if (!named.has(key)) named.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
    }
    const relations = (named.get('rel') ?? '').toLowerCase().split(/\s+/);
    // A link with an anchor speaks of another document than this page.
    if (relations.includes(rel.toLowerCase()) && !named.has('anchor')) return target!;
  }
  return undefined;
}
