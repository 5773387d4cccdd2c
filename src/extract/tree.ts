import { type Document, DomHandler } from 'domhandler';
import { Parser as FastParser } from 'htmlparser2';
import { Parser as CorrectParser, type TreeAdapter } from 'parse5';
import type { Parser } from './contract.ts';
import { type HtmlTree, leanAdapter } from './lean-adapter.ts';
import { QuickTokenizer } from './quick-tokenizer.ts';
import { countTree } from './short-trees.ts';

/** Elements inside each other. Browsers stop at 512; beyond this, whoever walks the tree by recursion would overflow the stack. */
export const DEEPEST = 2000;
/** No page needs more elements than it has characters: broken formatting tags can multiply each other. */
const SPARE_ELEMENTS = 10_000;

export class TreeLimitError extends Error {
  override readonly name = 'TreeLimitError';
}

/** @throws TreeLimitError */
export function parseTree(html: string, parser: Parser): Document {
  countTree(html.length);
  return parser === 'fast' ? parseFast(html) : parseCorrect(html);
}

function parseCorrect(html: string): Document {
  let depth = 0;
  let spare = html.length + SPARE_ELEMENTS;
  const limited: TreeAdapter<HtmlTree> = {
    ...leanAdapter,
    createElement(name, namespace, attributes) {
      spare -= 1;
      if (spare < 0) throw new TreeLimitError('its broken tags multiply each other without end');
      return leanAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw tooDeep();
    },
    onItemPop() {
      depth -= 1;
    },
  };
  // Without scripts `noscript` holds elements, which is what a reader without scripts gets.
  const parser = new CorrectParser({ treeAdapter: limited, scriptingEnabled: false });
  const tokenizer = new QuickTokenizer(parser.options, parser);
  parser.tokenizer = tokenizer;
  tokenizer.read(html);
  return parser.document;
}

function parseFast(html: string): Document {
  const handler = new DomHandler();
  let depth = 0;
  const { onopentag, onclosetag } = handler;
  handler.onopentag = (name: string, attributes: Record<string, string>) => {
    depth += 1;
    if (depth > DEEPEST) throw tooDeep();
    onopentag.call(handler, name, attributes);
  };
  handler.onclosetag = () => {
    depth -= 1;
    onclosetag.call(handler);
  };
  new FastParser(handler).end(html);
  return handler.root;
}

const tooDeep = (): TreeLimitError => new TreeLimitError(`more than ${DEEPEST} elements stand inside each other`);
