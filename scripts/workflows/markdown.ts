import { parse } from 'yaml';
import type { Finding } from './finding.ts';
import { type KnownActions, lintWorkflow } from './lint.ts';

/** A fenced block of YAML in a Markdown file. */
export interface YamlBlock {
  readonly text: string;
  /** Line of the file on which the block's first line stands, from 1. */
  readonly line: number;
}

/** Every block fenced as yaml or yml. Indented fences (in lists) lose their indentation. */
export function yamlBlocks(markdown: string): YamlBlock[] {
  const blocks: YamlBlock[] = [];
  let open: { fence: string; indent: number; line: number; rows: string[] | undefined } | undefined;
  for (const [index, row] of markdown.split(/\r?\n/).entries()) {
    const fence = /^(\s*)(`{3,}|~{3,})\s*(\w*)/.exec(row);
    if (open === undefined) {
      if (!fence) continue;
      const rows = /^ya?ml$/i.test(fence[3] ?? '') ? [] : undefined;
      open = { fence: fence[2] ?? '', indent: fence[1]?.length ?? 0, line: index + 2, rows };
    } else if (fence?.[2]?.startsWith(open.fence) && fence[3] === '') {
      if (open.rows) blocks.push({ text: `${open.rows.join('\n')}\n`, line: open.line });
      open = undefined;
    } else {
      open.rows?.push(row.slice(Math.min(open.indent, /^\s*/.exec(row)?.[0].length ?? 0)));
    }
  }
  return blocks;
}

/** The blocks that are whole workflows: mappings with `on` and `jobs`. A block that is no YAML counts as one. */
export function workflowBlocks(markdown: string): YamlBlock[] {
  return yamlBlocks(markdown).filter(({ text }) => {
    try {
      const value: unknown = parse(text);
      return typeof value === 'object' && value !== null && 'on' in value && 'jobs' in value;
    } catch {
      return true;
    }
  });
}

/** The findings in the workflows that a Markdown file shows, with the lines of that file. */
export async function lintMarkdown(path: string, markdown: string, known: KnownActions): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const block of workflowBlocks(markdown)) {
    for (const finding of await lintWorkflow(path, block.text, known)) {
      found.push({ ...finding, line: finding.line + block.line - 1 });
    }
  }
  return found;
}
