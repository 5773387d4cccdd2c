/**
 * What a module threw, as an error of ours that says whether the page is tried again.
 * @param isFixed the page has no cursor of its own, so that it cannot be tried again
 */
export declare function toOurs(thrown: unknown, where: string, isFixed: boolean): unknown;
