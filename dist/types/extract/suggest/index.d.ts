export type { Alternative, SuggestedField, SuggestedPaging, SuggestedRows, Suggestion } from './contract.ts';
export { hasScripts, loginOn, type SuggestedLogin } from './page-kind.ts';
export { renderSuggestion, type SuggestionNames } from './render.ts';
export { suggestStream } from './suggest.ts';
