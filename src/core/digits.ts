/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
export class Digits {
  /** Of the form of a JSON number. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): number {
    return Number(this.text);
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
