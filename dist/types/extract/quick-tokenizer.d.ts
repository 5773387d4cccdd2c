import { Tokenizer } from 'parse5';
/**
 * parse5's tokenizer, which goes from character to character through the states of the standard, with short cuts: a run of text is taken
 * at once, and so is a tag or a comment that is written as most are. Whatever is written otherwise is left to parse5, which goes
 * on from the same place. The trees are equal; the time is a third.
 */
export declare class QuickTokenizer extends Tokenizer {
    #private;
    /** The whole page, once. */
    read(text: string): void;
    protected _runParsingLoop(): void;
    protected emitCurrentTagToken(): void;
}
