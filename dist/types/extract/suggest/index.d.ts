export type { Alternative, SuggestedField, SuggestedPaging, SuggestedRows, Suggestion } from './contract.ts';
export { renderSuggestion, type SuggestionNames } from './render.ts';
export { suggestStream } from './suggest.ts';
