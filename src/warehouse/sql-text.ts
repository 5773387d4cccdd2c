/** A token of SQL that counts: neither blank nor comment. `name` is what an identifier names, quotes undone. */
export interface Token {
  readonly text: string;
  readonly at: number;
  readonly name?: string;
}

const TOKEN =
  /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+)|('(?:[^']|'')*(?:'|$))|("(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])|([\p{L}_][\p{L}\p{N}_$]*)|(\d[\w.]*|[^\s])/gu;

export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: text, 1: blank, 3: quotedName, 4: word, index: at } of sql.matchAll(TOKEN)) {
    if (blank !== undefined) continue;
    if (quotedName !== undefined) tokens.push({ text, at, name: quotedName.slice(1, -1).replaceAll('""', '"') });
    else if (word !== undefined) tokens.push({ text, at, name: word });
    else tokens.push({ text, at });
  }
  return tokens;
}

const ENDS_LIST =
  /^(where|group|order|having|limit|window|union|intersect|except|on|using|select|offset|fetch|returning)$/i;

/** Names in places where SQL names a table: behind FROM and JOIN. What a WITH defines is among them. */
export function tablesRead(sql: string): string[] {
  const tokens = tokensOf(sql);
  const found = new Set<string>();
  const lists: boolean[] = [false];
  let isDue = false;
  tokens.forEach((token, i) => {
    const word = token.text.toLowerCase();
    if (word === '(') lists.push(isDue);
    else if (word === ')') {
      if (lists.length > 1) lists.pop();
      isDue = false;
    } else if ((word === 'from' && tokens[i - 1]?.text.toLowerCase() !== 'distinct') || word === 'join') {
      lists[lists.length - 1] = true;
      isDue = true;
    } else if (word === ',') isDue = lists.at(-1)!;
    else if (ENDS_LIST.test(word)) {
      lists[lists.length - 1] = false;
      isDue = false;
    } else if (isDue && token.name !== undefined && word !== 'lateral' && word !== 'only') {
      const isQualified = tokens[i + 1]?.text === '.';
      if (!isQualified) {
        found.add(token.name);
        isDue = false;
      }
    }
  });
  return [...found];
}

/** Names that a WITH of this statement defines. */
export function tablesDefined(sql: string): string[] {
  const tokens = tokensOf(sql);
  return tokens.flatMap((token, i) => {
    const isCte = /^(with|recursive|,)$/i.test(tokens[i - 1]?.text ?? '') && token.name !== undefined;
    const follows = tokens.slice(i + 1, i + 40);
    const next = follows[0]?.text === '(' ? follows.slice(follows.findIndex(({ text }) => text === ')') + 1) : follows;
    const hasBody = /^as$/i.test(next[0]?.text ?? '') && next.slice(1, 4).some(({ text }) => text === '(');
    return isCte && hasBody ? [token.name!] : [];
  });
}

/** Why a text is not the one reading statement that it should be; `at` is where in it. */
export function notOneQuery(sql: string): { readonly message: string; readonly at: number } | undefined {
  const tokens = tokensOf(sql);
  const first = tokens[0];
  if (!first) return { message: 'there is no statement', at: 0 };
  if (!/^(select|with|values)$/i.test(first.text))
    return { message: `a query reads: expected SELECT or WITH, found ${first.text}`, at: first.at };
  const end = tokens.findIndex(({ text }) => text === ';');
  const more = end < 0 ? undefined : tokens[end + 1];
  if (more) return { message: 'there is a second statement', at: more.at };
  const write = tokens.find(
    ({ text }, i) =>
      /^(insert|update|delete|drop|alter|create|attach|pragma|truncate|copy)$/i.test(text) &&
      /^(\(|with|as|;)$/i.test(tokens[i - 1]?.text ?? '') &&
      tokens[i + 1]?.name !== undefined,
  );
  return write ? { message: `a query reads: ${write.text.toUpperCase()} is refused`, at: write.at } : undefined;
}

/** The statement without the semicolon that may end it. */
export function withoutEnd(sql: string): string {
  const last = tokensOf(sql).at(-1);
  return last?.text === ';' ? sql.slice(0, last.at) + sql.slice(last.at + 1) : sql;
}

/** Line and column, both from 1. */
export function positionIn(sql: string, at: number): { readonly line: number; readonly column: number } {
  const before = sql.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
