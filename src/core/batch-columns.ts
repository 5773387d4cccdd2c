/** Which columns a stream keeps, and under which names. All names are flattened ones (`address.city`). */
export interface ColumnPlan {
  /** Keep these and what lies below them (`address` keeps `address.city`); absent: all. */
  readonly only?: readonly string[] | undefined;
  /** Leave these and what lies below them out. */
  readonly remove?: readonly string[] | undefined;
  /** Old name to new name; `address: home` renames `address.city` to `home.city` too. */
  readonly rename?: Readonly<Record<string, string>> | undefined;
  /** @default '.' */
  readonly separator?: string | undefined;
}

/** The columns of one stream: names get positions as they appear, and keep them. */
export interface Columns {
  /** The position of a flattened name, a new one where it is new; -1 where the plan leaves it out. */
  claim(name: string): number;
  /** False where neither the name nor anything below it is kept, so that whole objects can be skipped. */
  reaches(name: string): boolean;
  readonly count: number;
  /** All names by position; a later growth makes a new list, so a page's list stays what it was. */
  names(): readonly string[];
}

export function createColumns(plan: ColumnPlan = {}): Columns {
  const separator = plan.separator ?? '.';
  const rename = new Map(Object.entries(plan.rename ?? {}));
  const positions = new Map<string, number>();
  let names: string[] = [];
  let snapshot: readonly string[] = [];
  const covers = (list: readonly string[], name: string) =>
    list.some((entry) => name === entry || name.startsWith(entry + separator));
  const keeps = (name: string) =>
    !(plan.remove && covers(plan.remove, name)) && (!plan.only || covers(plan.only, name));
  const renamed = (name: string): string => {
    for (let end = name.length; end > 0; end = name.lastIndexOf(separator, end - 1)) {
      const to = rename.get(name.slice(0, end));
      if (to !== undefined) return to + name.slice(end);
    }
    return name;
  };
  return {
    claim(name) {
      if (!keeps(name)) return -1;
      const final = rename.size === 0 ? name : renamed(name);
      const known = positions.get(final);
      if (known !== undefined) return known;
      positions.set(final, names.length);
      names.push(final);
      return names.length - 1;
    },
    reaches: (name) =>
      !(plan.remove && covers(plan.remove, name)) &&
      (!plan.only || covers(plan.only, name) || plan.only.some((entry) => entry.startsWith(name + separator))),
    get count() {
      return names.length;
    },
    names() {
      if (snapshot.length !== names.length) {
        snapshot = names;
        names = names.slice();
      }
      return snapshot;
    },
  };
}
