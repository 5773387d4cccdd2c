export const id = 20;
export const ids = [20,453,8296];
export const modules = {

/***/ 50453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ JsonText),
/* harmony export */   r: () => (/* binding */ Digits)
/* harmony export */ });
// The types of TypeScript's library do not know it yet.
const { rawJSON: rawJson } = JSON;
/** A number with the digits that the source wrote (`51.50`): a JavaScript number would lose the last of them. */
class Digits {
    /** Of the form of a JSON number. */
    text;
    constructor(text) {
        this.text = text;
    }
    /** Its digits, whatever it stands in. */
    toJSON() {
        return rawJson(this.text);
    }
    toString() {
        return this.text;
    }
}
/** JSON as its source wrote it: one cell, whatever it holds. */
class JsonText {
    /** Valid JSON; white space in it means nothing. */
    text;
    constructor(text) {
        this.text = text;
    }
}


/***/ }),

/***/ 88296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WS: () => (/* binding */ newFieldNotes),
/* harmony export */   Z8: () => (/* binding */ addNotes),
/* harmony export */   fK: () => (/* binding */ newSiteNotes)
/* harmony export */ });
const newFieldNotes = (selectors) => ({
    hits: 0,
    misses: 0,
    by: new Array(selectors).fill(0),
    unparsed: 0,
    samples: [],
    healed: 0,
});
const newSiteNotes = () => ({
    items: [],
    fields: {},
    pages: { static: 0, browser: 0, unchanged: 0 },
    rendering: {},
});
/** Adds what a page showed to what the pages before it did. */
function addNotes(all, page) {
    addCounts(all.items, page.items);
    for (const [name, notes] of Object.entries(page.fields)) {
        all.fields[name] ??= newFieldNotes(notes.by.length);
        addField(all.fields[name], notes);
    }
    for (const how of ['static', 'browser', 'unchanged'])
        all.pages[how] += page.pages[how];
    for (const [kind, { helped, useless }] of Object.entries(page.rendering)) {
        all.rendering[kind] ??= { helped: 0, useless: 0 };
        all.rendering[kind].helped += helped;
        all.rendering[kind].useless += useless;
    }
}
function addField(all, page) {
    all.hits += page.hits;
    all.misses += page.misses;
    all.unparsed += page.unparsed;
    all.healed += page.healed;
    addCounts(all.by, page.by);
    for (const sample of page.samples)
        if (all.samples.length < 3 && !all.samples.includes(sample))
            all.samples.push(sample);
    if (page.print)
        all.print = page.print;
    if (page.proposal && (all.proposal?.rows ?? 0) < page.proposal.rows)
        all.proposal = page.proposal;
}
function addCounts(all, more) {
    more.forEach((count, i) => {
        all[i] = (all[i] ?? 0) + count;
    });
}


/***/ })

};
