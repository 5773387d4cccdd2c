import { type RobotsLine, readLines, shown } from './lines.ts';
import { formsOf } from './octets.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** What a robots.txt says of one URL. */
export interface Verdict {
  readonly allowed: boolean;
  /** The rule that decided, as `Disallow: /private`; absent where none matched. */
  readonly rule?: string;
  /** Its line, from 1. */
  readonly line?: number;
  /** Whom its group names: the agent's product token, or `*`. */
  readonly group?: string;
}

/** A robots.txt by RFC 9309. `agent` is a product token, or a whole user agent of which the part before `/` counts. */
export interface Robots {
  /** Whether the agent may read a URL of the origin that the file came from. */
  allows(url: URL, agent: string): Verdict;
  /** ms between two requests; undefined where nothing is said. Where it is said twice, the longer one. */
  crawlDelay(agent: string): number | undefined;
  /** As they are written, from anywhere in the file. */
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly pattern: Pattern;
  readonly value: string;
  readonly line: number;
}

interface Group {
  readonly rules: Rule[];
  delay: number | undefined;
}

/** Everybody whom no group names. */
const ANYBODY = '*';
/** A rule in a message is cut there. */
const SHOWN_CHARS = 200;

/**
 * Reads a robots.txt. Nothing in it is an error: what cannot be understood is passed over, and only the first 500 KiB
 * are read. Beyond the standard, misspelt keys that are meant as rules count, and so does `Crawl-delay`.
 */
export function parseRobots(text: string | Uint8Array): Robots {
  const lines = readLines(text);
  const groups = readGroups(lines);
  for (const { rules } of groups.values()) rules.sort(bySpecificity);
  const groupOf = (agent: string): readonly [string, Group | undefined] => {
    const token = productToken(agent);
    return groups.has(token) ? [token, groups.get(token)] : [ANYBODY, groups.get(ANYBODY)];
  };
  return {
    allows(url, agent) {
      if (url.pathname === '/robots.txt') return { allowed: true };
      const [name, group] = groupOf(agent);
      const forms = formsOf(url);
      const rule = group?.rules.find(({ pattern }) => forms.some((form) => pattern.matches(form)));
      return rule ? verdict(rule, name) : { allowed: true };
    },
    crawlDelay: (agent) => groupOf(agent)[1]?.delay,
    sitemaps: lines.filter(({ key, value }) => key === 'sitemap' && value !== '').map(({ value }) => shown(value)),
  };
}

// Longest first, so that the first rule that matches decides; between equals, the permission.
const bySpecificity = (a: Rule, b: Rule): number =>
  b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow) || a.line - b.line;

function verdict({ allow, value, line }: Rule, group: string): Verdict {
  const text = shown(value);
  const cut = text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
  return { allowed: allow, rule: `${allow ? 'Allow' : 'Disallow'}: ${cut}`, line, group };
}

/** Groups by whom they name, those of the same name joined. */
function readGroups(lines: readonly RobotsLine[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  let current: Group[] = [];
  let naming = false;
  for (const { key, value, line } of lines) {
    if (key === 'user-agent') {
      if (!naming) current = [];
      naming = true;
      const group = groupNamed(groups, productToken(value));
      if (!current.includes(group)) current.push(group);
    } else if (key === 'allow' || key === 'disallow') {
      naming = false;
      // An empty rule forbids nothing, and permits nothing that another one forbids.
      if (value === '' || current.length === 0) continue;
      const rule = { allow: key === 'allow', pattern: compilePattern(value), value, line };
      for (const { rules } of current) rules.push(rule);
    } else if (key === 'crawl-delay') for (const group of current) group.delay = longer(group.delay, value);
  }
  return groups;
}

function groupNamed(groups: Map<string, Group>, name: string): Group {
  const known = groups.get(name);
  if (known) return known;
  const group: Group = { rules: [], delay: undefined };
  groups.set(name, group);
  return group;
}

// "Adip-Ingest/1.0 (+https://…)" is adip-ingest.
const productToken = (agent: string): string => /^[^\s/(),;]+/.exec(agent)?.[0].toLowerCase() ?? '';

function longer(known: number | undefined, value: string): number | undefined {
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(value)) return known;
  return Math.max(known ?? 0, Math.round(Number(value) * 1_000));
}
