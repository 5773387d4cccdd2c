import type { Suggestion } from './contract.ts';
import type { SuggestedLogin } from './page-kind.ts';
export interface SuggestionNames {
    /** Of source and stream; what is no name is made one. */
    readonly name: string;
    readonly baseUrl: string;
    /** Path of the first page. */
    readonly start: string;
    /** Target. @default data/NAME.csv */
    readonly csv?: string;
    /** The page came from a real browser, and gave less without. @default false */
    readonly rendered?: boolean;
    /** What must be filled in before the page can be seen. */
    readonly login?: SuggestedLogin | undefined;
}
/** The suggestion as the text of a whole config with short comments, ready to be saved and run. */
export declare function renderSuggestion(suggestion: Suggestion, names: SuggestionNames): string;
