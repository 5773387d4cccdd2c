/**
 * Received text as one line of GitHub Markdown that shows what it says and does nothing: no markup, HTML, table cell,
 * link, image, mention, issue reference, comment or formula comes of it, and control characters are shown.
 */
export declare function escapeMarkdown(text: string, longest?: number): string;
/** A name (page, column, path, key) in fixed width, where GitHub's own filters look for nothing. */
export declare const code: (text: string, longest?: number) => string;
/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
export declare function link(text: string, address: string | undefined): string;
/** A table row of cells that are escaped already. */
export declare const row: (cells: readonly string[]) => string;
/** Head of a table; a name with a colon at its end stands at the right. */
export declare function tableHead(names: readonly string[]): string;
/** A label inside a Mermaid diagram: what has a meaning there goes. */
export declare const mermaidLabel: (text: string) => string;
