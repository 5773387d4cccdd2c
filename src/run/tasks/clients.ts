import type { ApiSourcePlan } from '../../config/index.ts';
import type { HttpClient } from '../../core/http.ts';
import { type Connecting, connect } from './connect.ts';
import { openSites, type SiteRunning, type Sites } from './sites.ts';

/** The HTTP clients of a run: one per source, made at its first use, shared by its streams. */
export interface Clients {
  of(source: ApiSourcePlan): HttpClient;
  readonly sites: Sites;
  close(): Promise<void>;
}

export function openClients(running: Connecting & SiteRunning): Clients {
  const open = new Map<string, HttpClient>();
  const sites = openSites(running);
  return {
    sites,
    of(source) {
      const known = open.get(source.name);
      if (known) return known;
      const { name, auth } = source;
      const { client } = connect({ source: name, baseUrl: new URL(source.base_url), http: source, auth }, running);
      open.set(name, client);
      return client;
    },
    async close() {
      await Promise.all([sites.close(), ...[...open.values()].map((client) => client.close())]);
    },
  };
}
