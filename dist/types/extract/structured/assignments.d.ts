/** A literal that a script gives to a variable or property. */
export interface Assignment {
    /** `state`, `App.state`; without `window.` in front. */
    readonly name: string;
    /** Where the value starts. */
    readonly at: number;
}
/** A name as `Assignment.name` has it. */
export declare const bareName: (name: string) => string;
/** Every assignment of a literal in a script, in order: one pass over it, with texts, comments and patterns passed over. */
export declare function assignmentsOf(script: string): Assignment[];
