// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON as JSON & { rawJSON(text: string): unknown };

/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
export class Digits {
  /** Of the form of a JSON number. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Its digits, whatever it stands in. */
  toJSON(): unknown {
    return rawJson(this.text);
  }

  toString(): string {
    return this.text;
  }
}

/** JSON as its source wrote it: one cell, whatever it holds. */
export class JsonText {
  /** Valid JSON; white space in it means nothing. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
