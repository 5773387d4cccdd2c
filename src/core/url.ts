/**
 * A path of the config under the source's base URL: the base's own path is kept (`https://x/api` and `/login` give
 * `https://x/api/login`), an absolute http(s) URL stands for itself, the base's query and fragment are dropped.
 */
export function joinUrl(base: URL, path: string): URL {
  if (/^https?:\/\//i.test(path)) return new URL(path);
  const root = base.pathname.replace(/\/+$/, '');
  return new URL(`${base.origin}${root}/${path.replace(/^\/+/, '')}`);
}
