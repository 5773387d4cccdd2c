import { html, Token, Tokenizer, TokenizerMode } from 'parse5';
import { readTag, type Tag } from './quick-tag.ts';

const { DATA, RCDATA, RAWTEXT, SCRIPT_DATA } = TokenizerMode;
const { TokenType } = Token;

/**
 * parse5's tokenizer, which goes from character to character through the states of the standard, with short cuts: a run of text is taken
 * at once, and so is a tag or a comment that is written as most are. Whatever is written otherwise is left to parse5, which goes
 * on from the same place. The trees are equal; the time is a third.
 */
export class QuickTokenizer extends Tokenizer {
  /** Frames tell white space from other text within a run: there each character counts. */
  #isPlain = false;
  #text = '';
  #ampersand = -1;

  /** The whole page, once. */
  read(text: string): void {
    // The standard has line breaks normalised before anything else.
    this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    this.#isPlain = text.includes('\0');
    // Positions in the text must stay what they are.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY;
    this.write(this.#text, true);
  }

  protected override _runParsingLoop(): void {
    while (this.active) {
      if (!this.#isPlain && this.#skip()) continue;
      this.consumedAfterSnapshot = 0;
      this._callState(this._consume());
    }
  }

  /** Takes what can be taken at once; false where parse5 must look at the next character. */
  #skip(): boolean {
    const { state } = this;
    const at = this.preprocessor.pos + 1;
    if (state === DATA) return this.#takeText(at, true) || this.#takeMarkup(at);
    if (state === SCRIPT_DATA || state === RAWTEXT) return this.#takeText(at, false);
    return state === RCDATA && this.#takeText(at, true);
  }

  #takeText(at: number, hasReferences: boolean): boolean {
    const text = this.#text;
    let end = text.indexOf('<', at);
    if (end < 0) end = text.length;
    if (hasReferences) end = Math.min(end, this.#nextAmpersand(at));
    if (end === at) return false;
    this.preprocessor.pos = end - 1;
    const start = this.currentCharacterToken?.type === TokenType.CHARACTER ? at : behindSpace(text, at, end);
    // Only white space that begins a run is anything special.
    if (start > at) this._appendCharToCurrentCharacterToken(TokenType.WHITESPACE_CHARACTER, text.slice(at, start));
    if (start < end) this._appendCharToCurrentCharacterToken(TokenType.CHARACTER, text.slice(start, end));
    return true;
  }

  #nextAmpersand(at: number): number {
    if (this.#ampersand < at) {
      const found = this.#text.indexOf('&', at);
      this.#ampersand = found < 0 ? this.#text.length : found;
    }
    return this.#ampersand;
  }

  #takeMarkup(at: number): boolean {
    const text = this.#text;
    if (text.startsWith('<!--', at)) return this.#takeComment(at + 4);
    const tag = text[at] === '<' ? readTag(text, at) : undefined;
    if (tag === undefined) return false;
    this.preprocessor.pos = tag.end - 1;
    this.currentToken = tokenOf(tag);
    this.emitCurrentTagToken();
    return true;
  }

  protected override emitCurrentTagToken(): void {
    if ((this.currentToken as Token.TagToken).tagName === 'frameset') this.#isPlain = true;
    super.emitCurrentTagToken();
  }

  #takeComment(start: number): boolean {
    const text = this.#text;
    const end = text.indexOf('--', start);
    if (end < 0 || text[end + 2] !== '>' || text[start] === '>' || text.startsWith('->', start)) return false;
    this.preprocessor.pos = end + 2;
    const comment: Token.CommentToken = { type: TokenType.COMMENT, data: text.slice(start, end), location: null };
    this.currentToken = comment;
    this.emitCurrentComment(comment);
    return true;
  }
}

const tokenOf = ({ isEnd, name, isSelfClosing, attributes }: Tag): Token.TagToken => ({
  type: isEnd ? TokenType.END_TAG : TokenType.START_TAG,
  tagName: name,
  tagID: html.TAG_ID.UNKNOWN,
  selfClosing: isSelfClosing,
  ackSelfClosing: false,
  attrs: attributes,
  location: null,
});

function behindSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Space, line feed, tabulator, form feed. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c;
