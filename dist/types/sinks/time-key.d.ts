/**
 * A text that sorts as points in time do: ISO 8601 dates in any zone, and seconds or milliseconds since 1970. What is
 * none of these comes behind them, as a text; nothing comes first.
 */
export declare function timeKey(text: string): string;
