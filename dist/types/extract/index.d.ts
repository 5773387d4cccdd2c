export { createChain } from './chain.ts';
export type { Chain, HtmlPage, Match, Parser, ReaderOptions, ReadRows, RowReader, RowsPlan, } from './contract.ts';
export { ITEMS } from './fields/containers.ts';
export { recordsAt } from './fields/records.ts';
export { createLinkFinder, createLinksFinder, createStrayFinder } from './links.ts';
export { type PageGiven, parsePage } from './page.ts';
export { createRowReader } from './rows.ts';
export { checkSelector, type SelectorMistake } from './selector-syntax.ts';
export { hasScripts, loginOn, renderSuggestion, type SuggestedLogin, type Suggestion, type SuggestionNames, suggestStream, } from './suggest/index.ts';
