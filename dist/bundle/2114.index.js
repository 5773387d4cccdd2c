export const id = 2114;
export const ids = [2114];
export const modules = {

/***/ 12114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ITEMS: () => (/* reexport */ ITEMS),
  checkSelector: () => (/* reexport */ selector_syntax/* checkSelector */.S),
  createChain: () => (/* reexport */ extract_chain/* createChain */.U),
  createLinkFinder: () => (/* reexport */ createLinkFinder),
  createLinksFinder: () => (/* reexport */ createLinksFinder),
  createRowReader: () => (/* reexport */ createRowReader),
  createStrayFinder: () => (/* reexport */ createStrayFinder),
  hasScripts: () => (/* reexport */ hasScripts),
  loginOn: () => (/* reexport */ loginOn),
  parsePage: () => (/* reexport */ page/* parsePage */.N),
  recordsAt: () => (/* reexport */ recordsAt),
  renderSuggestion: () => (/* reexport */ renderSuggestion),
  suggestStream: () => (/* reexport */ suggestStream)
});

// EXTERNAL MODULE: ./lib/extract/chain.js + 9 modules
var extract_chain = __webpack_require__(94213);
// EXTERNAL MODULE: ./lib/core/site.js
var site = __webpack_require__(88296);
// EXTERNAL MODULE: ./node_modules/domhandler/lib/esm/index.js + 1 modules
var esm = __webpack_require__(20484);
;// CONCATENATED MODULE: ./lib/extract/likeness/words.js
/** Parts of names that builders make up anew on each build: `css-1q2w3e`, `sc-bdVaJa`, `data-v-7ba5bd90`. */
const BUILDERS = /^(?:css|sc|jsx|jss|svelte|emotion|styles?|module|v|ng|makeStyles)$/i;
/** Classes that say how something looks, or in which state it is, not what it is. */
const LOOKS = /^(?:(?:[a-z]+:)|(?:col|row|container|wrapper|m[xytrbl]?|p[xytrbl]?|w|h|d|min|max|flex|inline|block|grid|gap|items|justify|self|align|order|text|font|bg|border|rounded|shadow|float|clearfix|pull|hidden|visible|relative|absolute|overflow|leading|tracking|truncate|uppercase|xs|sm|md|lg|xl)(?:-|$)|(?:is|has|js|no)-)/;
const STATES = /^(?:active|current|selected|loaded|lazy|lazyload(?:ed)?|odd|even|first|last|open|closed|visited|new|collapse[d]?|fade|show|hide)$/;
/** A made-up part: letters and digits mixed, capitals inside, or no vowel in what is too long for an abbreviation. */
function madeUp(part) {
    if (part.length < 4)
        return false;
    const swaps = part.match(/\d(?=[a-z])|[a-z](?=\d)/gi)?.length ?? 0;
    if (swaps >= 2 || (swaps === 1 && part.length >= 5 && /\d[a-z]/i.test(part)))
        return true;
    if (/^[a-z]+$/i.test(part) && part.length >= 5 && !/[aeiouy]/i.test(part))
        return true;
    return part.length >= 5 && part.length <= 8 && /^[a-z]{1,3}[A-Z][a-z]{0,2}[A-Z]/.test(part);
}
const partsOf = (name) => name.split(/[-_:./[\]]+/).filter((part) => part !== '');
/** Whether a class, id or attribute name is one that the next build of the site renames. */
function isHashed(name) {
    const parts = partsOf(name);
    if (parts.length === 0)
        return true;
    return (parts.every((part) => BUILDERS.test(part) || madeUp(part)) && parts.some((part) => madeUp(part) || /^v$/.test(part)));
}
/** `Product_title__2xKzd` as `Product_title`: what a CSS module keeps over builds. */
function stablePart(name) {
    const found = /^([A-Za-z][\w-]*?)_{1,2}([\w-]{4,8})$/.exec(name);
    return found && /__/.test(name) && madeUp(found[2]) && !isHashed(found[1]) ? found[1] : undefined;
}
/** How much a class says of what the element is: 1 its meaning, 0.3 its looks or state, 0 nothing. */
function meaningOf(name) {
    if (isHashed(name))
        return 0;
    return LOOKS.test(name) || STATES.test(name) ? 0.3 : 1;
}
/** The words of a name, in lower case: `priceColor` and `price_color` are both price, color. */
function wordsOf(name) {
    return name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !madeUp(word) && !BUILDERS.test(word))
        .map((word) => word.toLowerCase());
}
/** Words that name the same thing on different sites. */
const SAME = [
    ['price', 'cost', 'amount', 'pricing'],
    ['title', 'name', 'heading', 'headline'],
    ['description', 'summary', 'excerpt', 'teaser', 'blurb'],
    ['availability', 'stock', 'instock', 'available'],
    ['image', 'img', 'picture', 'photo', 'thumbnail', 'thumb'],
    ['date', 'time', 'datetime', 'published', 'posted'],
    ['author', 'byline', 'writer'],
    ['rating', 'stars', 'star', 'score'],
    ['link', 'url', 'href'],
    ['product', 'item', 'article'],
    ['category', 'genre', 'section'],
    ['place', 'location', 'city'],
];
const MEANINGS = new Map(SAME.flatMap(([first, ...others]) => others.map((word) => [word, first])));
/** A word, or the one under which it is known together with others. */
const meaningOfWord = (word) => MEANINGS.get(word) ?? word;
/** Dice's coefficient of two lists, each entry counted as often as it stands there. */
function overlap(one, other) {
    if (one.length + other.length === 0)
        return 1;
    const left = new Map();
    for (const entry of one)
        left.set(entry, (left.get(entry) ?? 0) + 1);
    let common = 0;
    for (const entry of other) {
        const count = left.get(entry) ?? 0;
        if (count === 0)
            continue;
        common += 1;
        left.set(entry, count - 1);
    }
    return (2 * common) / (one.length + other.length);
}

;// CONCATENATED MODULE: ./lib/extract/likeness/shape.js

const LONGEST = 60;
/** Digits as 9, letters as A and a, runs shortened: `£51.77` is `£9.9`, `A Light in` is `A Aa a`. */
function shapeOf(text) {
    return text
        .slice(0, 300)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\p{N}+/gu, '9')
        .replace(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}+/gu, 'A')
        .replace(/[\p{Ll}\p{Lo}\p{Lm}]+/gu, 'a')
        .slice(0, LONGEST);
}
const MONEY = /\p{Sc} ?-?9|9 ?\p{Sc}|(?<![Aa])A 9[.,]9|9[.,]9 A(?![Aa])/u;
function kindOf(shape) {
    if (shape === '')
        return 'empty';
    if (/^(?:[a]+:\/|\.{0,2}\/|#|\?)|\/.*\/|^a\.a\//.test(shape))
        return 'address';
    if (MONEY.test(shape))
        return 'money';
    if (!/[Aa]/.test(shape))
        return /9[-/.:]9[-/.:]9/.test(shape) ? 'moment' : 'number';
    if (/\b9[-/.]9[-/.]9|9:9|\bAa?a? 9,? 9\b|9\.? Aa 9/.test(shape))
        return 'moment';
    const words = shape.split(' ').length;
    if (/9/.test(shape) && words === 1)
        return 'code';
    if (/9/.test(shape) && words <= 5)
        return 'mixed';
    return words === 1 ? 'word' : words <= 10 ? 'words' : 'prose';
}
const ALIKE = {
    'word words': 0.7,
    'words prose': 0.5,
    'number code': 0.5,
    'money number': 0.5,
    'number moment': 0.3,
    'code word': 0.4,
    'code words': 0.3,
    'words mixed': 0.4,
    'code mixed': 0.6,
    'number mixed': 0.5,
};
/** How alike two shapes are, 0 to 1: what kind of value they are counts for more than how long it is. */
function shapeLikeness(one, other) {
    if (one === other)
        return 1;
    const [a, b] = [kindOf(one), kindOf(other)];
    if (a === 'empty' || b === 'empty')
        return 0;
    const kind = a === b ? 1 : (ALIKE[`${a} ${b}`] ?? ALIKE[`${b} ${a}`] ?? 0);
    return 0.7 * kind + 0.3 * tokenLikeness(one, other);
}
/** Words, numbers and signs that two shapes have in common, 0 to 1. */
const tokenLikeness = (one, other) => overlap(tokensOf(one), tokensOf(other));
const tokensOf = (shape) => shape.match(/[Aa9]+|[^Aa9\s]/gu) ?? [];

;// CONCATENATED MODULE: ./lib/extract/likeness/print.js


const VALUE_LONGEST = 100;
const PATH_LONGEST = 12;
const LABEL_LONGEST = 40;
/** Text that is read of an element at most: its shape needs no more, and the time stays linear on deep trees. */
const TEXT_LONGEST = 300;
const LABELS = new Set(['th', 'dt', 'label', 'strong', 'b', 'legend']);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg']);
/** What `element` looks like inside of its row. `take` is what is taken of it: `text`, `html` or an attribute's name. */
const printOf = (element, row, take) => createPrinter(row)(element, take);
/** Prints of many elements of one row, in a time that is linear in their number: what neighbours share is read once. */
function createPrinter(row) {
    const texts = new Map();
    const places = new Map();
    const sizes = new Map();
    const memory = {
        textOf: (element) => remember(texts, element, () => textOf(element)),
        placeOf(element, parent) {
            const of = remember(sizes, parent, () => {
                let count = 0;
                for (const child of parent.children)
                    if ((0,esm/* isTag */.dz)(child))
                        places.set(child, count++);
                return count;
            });
            return { index: places.get(element), of };
        },
    };
    return (element, take) => ({
        tag: element.name,
        attributes: attributesOf(element),
        text: shapeOf(memory.textOf(element)),
        path: pathOf(element, row),
        neighbours: neighboursOf(element, row, memory),
        take,
    });
}
function remember(memory, key, make) {
    let value = memory.get(key);
    if (value === undefined) {
        value = make();
        memory.set(key, value);
    }
    return value;
}
/** The text of an element, as far as it is needed. */
function textOf(node, longest = TEXT_LONGEST) {
    let text = '';
    const visit = (parent) => {
        for (const child of parent.children) {
            if (text.length >= longest)
                return;
            if ((0,esm/* isText */.KH)(child))
                text += (text === '' ? child.data.trimStart() : child.data).slice(0, longest);
            else if ((0,esm/* isTag */.dz)(child) && !SILENT.has(child.name)) {
                if (text !== '')
                    text += ' ';
                visit(child);
            }
        }
    };
    visit(node);
    return text.replace(/\s+/g, ' ').trim();
}
const classesOf = (element) => (element.attribs['class'] ?? '').split(/\s+/).filter((token) => token !== '');
function attributesOf(element) {
    const attributes = {};
    for (const [name, value] of Object.entries(element.attribs)) {
        if (name === 'style' || name.startsWith('on'))
            continue;
        const text = name === 'class' ? classesOf(element).sort().join(' ') : value;
        attributes[name] = text.slice(0, VALUE_LONGEST).toWellFormed();
    }
    return attributes;
}
const stepOf = (element) => {
    const [first] = classesOf(element);
    return first === undefined ? element.name : `${element.name}.${first}`;
};
function pathOf(element, row) {
    const path = [];
    let here = element;
    while (here && here !== row && (0,esm/* isTag */.dz)(here)) {
        path.push(stepOf(here));
        here = here.parent;
    }
    return path.reverse().slice(-PATH_LONGEST);
}
/** What stands around it. A wrapper with nothing else inside changes nothing: its own neighbours count. */
function neighboursOf(element, row, memory) {
    let here = element;
    while (here !== row && here.parent && here.parent !== row && (0,esm/* isTag */.dz)(here.parent) && isOnly(here))
        here = here.parent;
    if (here === row || !here.parent)
        return { before: '', after: '', index: 0, of: 1 };
    return { before: sideOf(here, -1, memory), after: sideOf(here, 1, memory), ...memory.placeOf(here, here.parent) };
}
function isOnly(element) {
    return element.parent.children.every((child) => child === element || (!(0,esm/* isTag */.dz)(child) && !((0,esm/* isText */.KH)(child) && child.data.trim() !== '')));
}
/** Label or shape of the nearest sibling on one side that has something to show. */
function sideOf(element, step, memory) {
    let near = step < 0 ? element.prev : element.next;
    while (near) {
        if ((0,esm/* isText */.KH)(near) && near.data.trim() !== '')
            return labelOf(near.data, false) ?? `#text ${shapeOf(near.data)}`;
        if ((0,esm/* isTag */.dz)(near) && !SILENT.has(near.name)) {
            const text = memory.textOf(near);
            return labelOf(text, LABELS.has(near.name)) ?? `${near.name} ${shapeOf(text)}`.trim();
        }
        near = step < 0 ? near.prev : near.next;
    }
    return '';
}
/** The text of a label (`Price:`), which is the same in every row; undefined for what is none. */
function labelOf(text, inLabel) {
    const label = text.replace(/\s+/g, ' ').trim();
    if (label === '' || label.length > LABEL_LONGEST || !/\p{L}/u.test(label) || /\p{N}/u.test(label))
        return undefined;
    return inLabel || label.endsWith(':') ? `"${label}"` : undefined;
}

;// CONCATENATED MODULE: ./lib/extract/likeness/similarity.js


/**
 * What each part says of the whole. Chosen by the measurement in test/extract/likeness-measure.ts: what the value looks
 * like and what it is called tell fields apart, tags and paths only support it.
 */
const WEIGHTS = { tag: 0.12, names: 0.3, value: 0.28, path: 0.1, neighbours: 0.2 };
/** How alike two elements are, 0 to 1. Parts of which neither knows anything do not count. */
function similarity(print, candidate) {
    const names = nameLikeness(print, candidate);
    const weights = { ...WEIGHTS, names: WEIGHTS.names * names.weight };
    const sum = weights.tag * tagLikeness(print.tag, candidate.tag) +
        weights.names * names.score +
        weights.value * shapeLikeness(valueShape(print), valueShape(candidate)) +
        weights.path * pathLikeness(print.path.slice(0, -1), candidate.path.slice(0, -1)) +
        weights.neighbours * neighbourLikeness(print.neighbours, candidate.neighbours);
    const total = weights.tag + weights.names + weights.value + weights.path + weights.neighbours;
    return sum / total;
}
/** How alike two rows are, 0 to 1: what stands in them counts most, as lists are renamed and moved as a whole. */
function rowSimilarity(print, candidate) {
    const names = nameLikeness(print, candidate);
    const weight = 0.2 * names.weight;
    const sum = 0.5 * tokenLikeness(print.text, candidate.text) +
        0.1 * shapeLikeness(print.text, candidate.text) +
        0.1 * tagLikeness(print.tag, candidate.tag) +
        weight * names.score +
        0.1 * pathLikeness(print.path.slice(0, -1), candidate.path.slice(0, -1));
    return sum / (0.8 + weight);
}
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-src', 'data-href', 'data-url']);
/** Shape of what is taken. */
function valueShape(print) {
    if (print.take === 'text' || print.take === 'html')
        return print.text;
    const value = print.attributes[print.take] ?? '';
    return shapeOf(ADDRESSES.has(print.take) ? pathAndQuery(value) : value);
}
/** `book_1/index.html`, `../book_1/index.html` and the whole URL lead to the same page: what they have in common. */
function pathAndQuery(value) {
    if (value === '' || !URL.canParse(value, 'http://x/'))
        return value;
    const { pathname, search } = new URL(value, 'http://x/');
    return pathname + search;
}
const FAMILIES = [
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ['div', 'section', 'article', 'p', 'span', 'li', 'dd', 'td'],
    ['span', 'strong', 'b', 'em', 'i', 'small', 'ins', 'bdi', 'data'],
    ['img', 'source', 'picture', 'amp-img'],
    ['a', 'button'],
    ['th', 'dt', 'label'],
];
function tagLikeness(one, other) {
    if (one === other)
        return 1;
    const related = FAMILIES.some((family) => family.includes(one) && family.includes(other));
    return related ? 0.6 : 0;
}
/** Attributes whose values name what the element is. */
const NAMING = new Set(['itemprop', 'id', 'name', 'property', 'rel', 'role', 'aria-label', 'headers', 'for']);
const TESTING = /^data-(?:test|testid|test-id|qa|cy|field|col|column|label|key|name|role|hook|automation.*)$/;
/** The known print is compared with many: its names are read once. */
const known = new WeakMap();
/** Everything by which the element is called, in words; and which other attributes it has. */
function namesOf(print) {
    const before = known.get(print);
    if (before)
        return before;
    const words = new Set();
    const others = [];
    for (const [name, value] of Object.entries(print.attributes)) {
        if (name === 'class')
            for (const token of value.split(' '))
                addAll(words, classWords(token));
        else if (NAMING.has(name) || TESTING.test(name))
            addAll(words, wordsOf(value).map(meaningOfWord));
        else if (name.startsWith('data-'))
            addAll(words, wordsOf(name.slice(5)).map(meaningOfWord));
        else
            others.push(name);
    }
    const names = { words: [...words], others };
    known.set(print, names);
    return names;
}
function addAll(words, more) {
    for (const word of more)
        words.add(word);
}
const CACHED = 2_000;
const classes = new Map();
/** The words of a class with a meaning. The same classes stand on all elements of a page. */
function classWords(token) {
    let words = classes.get(token);
    if (words === undefined) {
        if (classes.size >= CACHED)
            classes.clear();
        words = meaningOf(token) === 1 ? wordsOf(token).map(meaningOfWord) : [];
        classes.set(token, words);
    }
    return words;
}
/** Both named: how far the names agree. One of them without a name: that says little. None: only their attributes count. */
function nameLikeness(print, candidate) {
    const [one, other] = [namesOf(print), namesOf(candidate)];
    const attributes = overlap(one.others, other.others);
    const known = one.others.length + other.others.length > 0;
    if (one.words.length === 0 && other.words.length === 0)
        return { score: attributes, weight: known ? 0.5 : 0 };
    if (one.words.length === 0 || other.words.length === 0)
        return { score: known ? attributes : 0, weight: 0.4 };
    const common = one.words.filter((word) => other.words.includes(word)).length;
    const words = (0.3 * common) / Math.min(one.words.length, other.words.length) + 0.7 * overlap(one.words, other.words);
    return { score: known ? 0.85 * words + 0.15 * attributes : words, weight: 1 };
}
/** Common steps in their order; an added wrapper costs half of a short path, less of a long one. */
function pathLikeness(one, other) {
    const row = new Array(other.length + 1).fill(0);
    for (const step of one) {
        let diagonal = 0;
        other.forEach((against, i) => {
            const above = row[i + 1];
            row[i + 1] = Math.max(above, row[i], diagonal + stepLikeness(step, against));
            diagonal = above;
        });
    }
    return (1 + row[other.length]) / (1 + Math.max(one.length, other.length));
}
function stepLikeness(one, other) {
    if (one === other)
        return 1;
    const [oneTag, oneClass] = one.split('.', 2);
    const [otherTag, otherClass] = other.split('.', 2);
    const tag = oneTag === otherTag ? 0.6 : 0;
    return oneClass !== undefined && oneClass === otherClass ? tag + 0.4 : tag;
}
function neighbourLikeness(one, other) {
    const place = 1 - Math.abs((one.index + 0.5) / one.of - (other.index + 0.5) / other.of);
    return 0.4 * sideLikeness(one.before, other.before) + 0.4 * sideLikeness(one.after, other.after) + 0.2 * place;
}
function sideLikeness(one, other) {
    if (one === other)
        return 1;
    if (one === '' || other === '')
        return 0;
    if (one.startsWith('"') || other.startsWith('"'))
        return 0;
    const [oneTag, ...oneShape] = one.split(' ');
    const [otherTag, ...otherShape] = other.split(' ');
    return 0.3 * (oneTag === otherTag ? 1 : 0) + 0.7 * shapeLikeness(oneShape.join(' '), otherShape.join(' '));
}

;// CONCATENATED MODULE: ./lib/extract/likeness/score-row.js




/** Below this a likeness is chance: see test/extract/likeness-measure.ts. */
const ENOUGH = 0.65;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'br', 'hr', 'link', 'base']);
/** The elements below `scope` in document order. */
function* elementsIn(scope) {
    const stack = [...scope.children].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
        if (!(0,esm/* isTag */.dz)(node) || SKIPPED.has(node.name))
            continue;
        yield node;
        for (let at = node.children.length - 1; at >= 0; at--)
            stack.push(node.children[at]);
    }
}
function scoreRow(print, row, { taken }) {
    const scored = [];
    const describe = createPrinter(row);
    for (const element of elementsIn(row)) {
        const found = scoreElement(print, element, describe);
        if (found)
            scored.push(taken?.(element, found.take) ? { ...found, score: 0 } : found);
    }
    return { scored, best: bestOf(scored) };
}
/** A value that moved into another attribute, or into the text, is still the same field, with less certainty. */
const MOVED = 0.95;
function scoreElement(print, element, describe) {
    const take = takeOf(print, element);
    if (take === undefined)
        return undefined;
    const alike = similarity(print, describe(element, take));
    return { element, take, score: take === print.take ? alike : alike * MOVED };
}
/** What is to be taken of an element: the same, else what looks like it. Undefined where it has nothing to give. */
function takeOf(print, element) {
    const has = (take) => takenOf(element, take, 1) !== '';
    if (has(print.take))
        return print.take;
    if (print.take === 'text' || print.take === 'html')
        return undefined;
    const wanted = valueShape(print);
    const others = [...Object.keys(element.attribs).filter((name) => !/^(?:class|id|style|on\w+)$/.test(name)), 'text'];
    const [first] = others
        .filter(has)
        .map((take) => ({ take, score: shapeLikeness(wanted, shapeOf(takenOf(element, take, 300))) }))
        .sort((a, b) => b.score - a.score);
    return first && first.score >= 0.7 ? first.take : undefined;
}
/** `longest` bounds the time where it only matters whether there is anything. */
function takenOf(element, take, longest = Number.POSITIVE_INFINITY) {
    if (take === 'text' || take === 'html')
        return textOf(element, longest);
    return (element.attribs[take] ?? '').trim();
}
/** The most similar of a row; of equals the innermost, which has the value and nothing else. */
function bestOf(row) {
    let best;
    for (const one of row)
        if (one.score >= ENOUGH && (!best || one.score >= best.score))
            best = one;
    return best;
}

;// CONCATENATED MODULE: ./lib/extract/likeness/selectors.js



const NAMED = ['itemprop', 'rel', 'property', 'role', 'name'];
const BARE = ['datetime', 'title', 'href', 'src', 'alt', 'content', 'content-desc', 'aria-label', 'value'];
/** Nothing above this is proposed: made-up names and places. */
const COST = { place: 9, madeUp: 7 };
/** Selectors of one element, in no order: by its names, by its parent's, by its label, by its place. */
function candidatesOf(element) {
    const own = compounds(element);
    const parent = element.parent && (0,esm/* isTag */.dz)(element.parent) ? element.parent : null;
    const outer = parent?.parent && (0,esm/* isTag */.dz)(parent.parent) ? parent.parent : null;
    const within = (ancestor, step) => ancestor === null
        ? []
        : compounds(ancestor)
            .filter(({ cost }) => cost < COST.madeUp)
            .flatMap((above) => own.filter(({ cost }) => cost < COST.madeUp).map((below) => nested(above, below, step)));
    return [...own, ...within(parent, 1), ...within(outer, 2), ...labelled(element), ...placed(element)];
}
/** Selectors of the element alone: `[itemprop="price"]`, `.price`, `span.price`, `h3`. */
function compounds(element) {
    const tag = {
        text: element.name,
        cost: tagCost(element.name),
        matches: (one) => one.name === element.name,
    };
    return [tag, ...byAttribute(element), ...byClass(element)];
}
/** Tags that mean something are good names; a div is none. */
function tagCost(tag) {
    if (/^(?:h[1-6]|time|img|article|figure|figcaption|address|blockquote|main|dt|th)$/.test(tag))
        return 2.5;
    return /^(?:div|span)$/.test(tag) ? 5 : 3.5;
}
function byAttribute(element) {
    const found = [];
    for (const [name, value] of Object.entries(element.attribs)) {
        if (NAMED.includes(name) && /^[\w:. -]{1,40}$/.test(value) && !isHashed(value))
            found.push(attribute(name, value, name === 'itemprop' ? 1 : 2));
        else if (name === 'id' && /^[A-Za-z][\w-]{1,40}$/.test(value) && !/\d/.test(value) && !isHashed(value))
            found.push({ text: `#${value}`, cost: 1.2, matches: (one) => one.attribs['id'] === value });
        else if (name.startsWith('data-') && !isHashed(name.slice(5)) && /^[\w-]+$/.test(name)) {
            if (/^[A-Za-z][\w-]{1,40}$/.test(value) && !isHashed(value))
                found.push(attribute(name, value, 1.2));
            found.push({ text: `[${name}]`, cost: 1.6, matches: (one) => Object.hasOwn(one.attribs, name) });
        }
        else if (BARE.includes(name))
            found.push({
                text: `${element.name}[${name}]`,
                cost: 4,
                matches: (one) => one.name === element.name && Object.hasOwn(one.attribs, name),
            });
    }
    return found;
}
const attribute = (name, value, cost) => ({
    text: `[${name}="${value}"]`,
    cost,
    matches: (one) => one.attribs[name] === value,
});
function byClass(element) {
    const single = classesOf(element).flatMap((token) => {
        const stable = stablePart(token);
        const meaning = meaningOf(token);
        const cost = meaning === 1 ? 1.4 : meaning > 0 ? 5 : COST.madeUp;
        const has = { text: `.${escapeName(token)}`, cost, matches: (one) => classesOf(one).includes(token) };
        if (stable === undefined)
            return [has];
        const start = `${stable}__`;
        return [
            { ...has, cost: COST.madeUp },
            { text: `[class*="${start}"]`, cost: 2, matches: (one) => (one.attribs['class'] ?? '').includes(start) },
        ];
    });
    const named = single.filter(({ cost }) => cost < COST.madeUp);
    return [
        ...single,
        ...single.map((one) => both(element.name, one)),
        ...named.slice(0, 3).flatMap((one, at) => named.slice(at + 1, 4).map((other) => joined(one, other))),
    ];
}
const both = (tag, one) => ({
    text: `${tag}${one.text}`,
    cost: one.cost + 0.4,
    matches: (element) => element.name === tag && one.matches(element),
});
const joined = (one, other) => ({
    text: `${one.text}${other.text}`,
    cost: Math.max(one.cost, other.cost) + 0.8,
    matches: (element) => one.matches(element) && other.matches(element),
});
/** One step is written as a child, so that it says what it means; two steps as a descendant, which a wrapper does not break. */
function nested(above, below, steps) {
    if (steps === 1)
        return {
            text: `${above.text} > ${below.text}`,
            cost: (above.cost + below.cost) / 2 + 1.5,
            matches: (one) => below.matches(one) && one.parent !== null && (0,esm/* isTag */.dz)(one.parent) && above.matches(one.parent),
        };
    return {
        text: `${above.text} ${below.text}`,
        cost: (above.cost + below.cost) / 2 + 1.8,
        matches: (one) => below.matches(one) && hasAbove(one, above),
    };
}
function hasAbove(element, above) {
    for (let here = element.parent; here && (0,esm/* isTag */.dz)(here); here = here.parent)
        if (above.matches(here))
            return true;
    return false;
}
/** `dt:contains("Price") + dd`: what stands behind its label. */
function labelled(element) {
    const before = elementBefore(element);
    if (!before)
        return [];
    const label = labelOf(textOf(before), /^(?:th|dt|label|strong|b)$/.test(before.name))?.slice(1, -1);
    if (label === undefined || /["\\]/.test(label))
        return [];
    return [
        {
            text: `${before.name}:contains("${label}") + ${element.name}`,
            cost: 3,
            matches: (one) => {
                const other = elementBefore(one);
                return one.name === element.name && other?.name === before.name && textOf(other).includes(label);
            },
        },
    ];
}
function elementBefore(element) {
    let near = element.prev;
    while (near && !(0,esm/* isTag */.dz)(near))
        near = near.prev;
    return near;
}
/** By its place among its brothers: the last resort. */
function placed(element) {
    const place = placeOf(element);
    const { name } = element;
    const found = {
        text: `${name}:nth-of-type(${place})`,
        cost: COST.place,
        matches: (one) => one.name === name && placeOf(one) === place,
    };
    if (!element.parent || !(0,esm/* isTag */.dz)(element.parent))
        return [found];
    const parents = compounds(element.parent).filter(({ cost }) => cost < COST.madeUp);
    return [found, ...parents.map((above) => ({ ...nested(above, found, 1), cost: COST.place + above.cost / 4 }))];
}
function placeOf(element) {
    let place = 1;
    for (let near = element.prev; near; near = near.prev)
        if ((0,esm/* isTag */.dz)(near) && near.name === element.name)
            place += 1;
    return place;
}
/** A class or id as CSS writes it. */
function escapeName(name) {
    return name
        .replace(/[^\w\u0080-\uffff-]/g, (sign) => `\\${sign}`)
        .replace(/^(-?)(\d)/, (_, dash, digit) => `${dash}\\3${digit} `);
}

;// CONCATENATED MODULE: ./lib/extract/likeness/spread.js
/** At most `count` of them, evenly over the whole. */
function spread(rows, count) {
    if (rows.length <= count)
        return [...rows];
    return Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)]);
}

;// CONCATENATED MODULE: ./lib/extract/likeness/choose-selector.js





/** Of the studied rows, the share in which a selector must find what is alike; the rest may lack the field. */
const MOST = 0.5;
/** Of the rows in which a selector finds anything, the share in which it is alike. */
const PURE = 0.9;
/** How far below the best of its row a find may stay: an element and the block around it are alike, but not the same. */
const NEAR = 0.08;
/** Likeness of what says the same in every row, where neither names nor the shape of the value speak for it. */
const CONSTANT = 0.85;
/** Rows from which on it means something that all say the same. */
const FEW = 4;
const SELECTORS_TRIED = 80;
/** What a point of a selector's cost weighs against likeness. */
const DISLIKE = 0.02;
/** The selector whose first hits are most alike over the rows; among those nearly as good, the one that reads best. */
function chooseSelector(print, rows, best, take) {
    const selectors = new Map();
    for (const { element } of spread(best, 4))
        for (const candidate of candidatesOf(element))
            selectors.set(candidate.text, candidate);
    const ceiling = best.reduce((sum, { score }) => sum + score, 0) / best.length;
    let chosen;
    for (const selector of [...selectors.values()].sort((a, b) => a.cost - b.cost).slice(0, SELECTORS_TRIED)) {
        // They come by their cost: what follows cannot be worth more than the best of every row.
        if (chosen && ceiling - selector.cost * DISLIKE <= chosen.worth)
            break;
        const score = judgeSelector(rows, selector, print, take);
        if (score === undefined)
            continue;
        const worth = score.total / best.length - selector.cost * DISLIKE;
        if (!chosen || worth > chosen.worth)
            chosen = { selector, score: score.mean, worth };
    }
    return chosen;
}
/** Sum and mean of the likeness of what the selector finds first; undefined where it finds too little or something else. */
function judgeSelector(rows, selector, print, take) {
    const firsts = rows.flatMap(({ scored, best }) => {
        const first = scored.find((one) => selector.matches(one.element) && takenOf(one.element, take, 1) !== '');
        return first ? [{ first, floor: Math.max(ENOUGH, best?.score ?? 0) - NEAR }] : [];
    });
    const alike = firsts.filter(({ first, floor }) => first.score >= Math.max(ENOUGH, floor)).map(({ first }) => first);
    if (alike.length === 0 || alike.length < rows.length * MOST || alike.length < firsts.length * PURE)
        return undefined;
    const sure = saysTheSame(alike, print, take) ? CONSTANT : 1;
    const total = sure * alike.reduce((sum, { score }) => sum + score, 0);
    return total / alike.length < ENOUGH ? undefined : { total, mean: total / alike.length };
}
/** Whether all rows say the same, and not what the field said: a banner that stands where it stood, not its value. */
function saysTheSame(found, print, take) {
    if (found.length < FEW)
        return false;
    const value = takenOf(found[0].element, take, 300);
    if (shapeOf(value).endsWith(valueShape(print)))
        return false;
    return found.every(({ element }) => takenOf(element, take, 300) === value);
}

;// CONCATENATED MODULE: ./lib/extract/likeness/find-alike.js



/** Rows that are studied at most; the selector found there is then tried on all. */
const STUDIED = 24;
const EXAMPLE_LONGEST = 80;
/**
 * Looks for the element that `print` describes in rows where every selector of its field misses. Undefined where nothing
 * is alike enough: a field that is gone must not come back as another one. `matches` has an entry for each row; their
 * index is -1, as no selector of the chain found them.
 */
function findAlike(print, rows, options = {}) {
    const studied = spread(rows, STUDIED).map((row) => scoreRow(print, row, options));
    const best = studied.flatMap((row) => row.best ?? []);
    if (best.length === 0)
        return undefined;
    const take = most(best.map((one) => one.take));
    const chosen = chooseSelector(print, studied, best, take);
    if (!chosen)
        return undefined;
    const matches = rows.map((row) => matchIn(row, chosen.selector, take));
    const texts = [
        ...new Set(matches.flatMap((match) => (match ? [match.text.slice(0, EXAMPLE_LONGEST).toWellFormed()] : []))),
    ];
    const proposal = {
        select: `${chosen.selector.text}${take === 'text' || take === 'html' ? `::${take}` : `::attr(${take})`}`,
        score: Math.round(chosen.score * 100) / 100,
        rows: matches.filter((match) => match !== undefined).length,
        examples: texts.slice(0, 3),
    };
    return { proposal, matches };
}
function matchIn(row, selector, take) {
    for (const element of elementsIn(row)) {
        if (!selector.matches(element))
            continue;
        const text = takenOf(element, take);
        if (text !== '')
            return { index: -1, element, text };
    }
    return undefined;
}
function most(values) {
    const counts = Map.groupBy(values, (value) => value);
    return [...counts].sort(([, a], [, b]) => b.length - a.length)[0][0];
}

;// CONCATENATED MODULE: ./lib/extract/likeness/find-rows.js





/** Fewer are no list. */
const FEWEST = 2;
/** Members of a group that are compared. */
const COMPARED = 5;
/** Groups whose selectors are tried, the most similar first. */
const TRIED = 3;
/**
 * The repeated elements of a page that are most like the rows that `print` (of the name `@items`) was taken of. That
 * print is taken inside of the row's parent: where in the page the list stands says nothing.
 */
function findRowsAlike(print, page) {
    const groups = [...Map.groupBy(elementsIn(page.root), groupKey).values()]
        .filter((elements) => elements.length >= FEWEST && elements.some((one) => textOf(one, 40) !== ''))
        .map((elements) => ({ elements, score: groupScore(print, elements, page) }))
        .filter(({ score }) => score >= ENOUGH)
        .sort((a, b) => b.score - a.score || b.elements.length - a.elements.length);
    const all = [...elementsIn(page.root)];
    for (const group of groups.slice(0, TRIED)) {
        const found = selectorOf(group, all);
        if (!found)
            continue;
        const proposal = {
            select: found.selector.text,
            score: Math.round(group.score * 100) / 100,
            rows: found.elements.length,
            examples: found.elements.slice(0, 3).map((one) => textOf(one).slice(0, 80).toWellFormed()),
        };
        return { proposal, elements: found.elements };
    }
    return undefined;
}
const parentOf = (element) => element.parent && (0,esm/* isTag */.dz)(element.parent) ? element.parent : undefined;
/** Elements of one tag at the same depth below parents of the same look: one list, or the same list in several blocks. */
function groupKey(element) {
    const parent = parentOf(element);
    const outer = parent?.parent && (0,esm/* isTag */.dz)(parent.parent) ? parent.parent.name : '';
    const [first = ''] = classesOf(element);
    return `${outer} ${parent?.name ?? ''}.${parent ? classesOf(parent).join('.') : ''} ${element.name}.${first}`;
}
function groupScore(print, elements, page) {
    const compared = elements.slice(0, COMPARED);
    const scores = compared.map((one) => rowSimilarity(print, printOf(one, parentOf(one) ?? page.root, print.take)));
    return scores.reduce((sum, score) => sum + score, 0) / compared.length;
}
/** The selector that finds this group and as little else as possible. */
function selectorOf(group, all) {
    const wanted = new Set(group.elements);
    let chosen;
    const candidates = new Map(candidatesOf(group.elements[0]).map((one) => [one.text, one]));
    for (const selector of candidates.values()) {
        const elements = all.filter((one) => selector.matches(one));
        const hits = elements.filter((one) => wanted.has(one)).length;
        if (hits < FEWEST)
            continue;
        const worth = (2 * hits) / (elements.length + wanted.size) - selector.cost * 0.02;
        if (!chosen || worth > chosen.worth)
            chosen = { selector, elements, worth };
    }
    return chosen && chosen.worth > 0.6 ? chosen : undefined;
}

;// CONCATENATED MODULE: ./lib/extract/likeness/index.js





// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/extract/dom.js
var dom = __webpack_require__(14105);
;// CONCATENATED MODULE: ./lib/extract/structured/elements.js

/** The elements below a node in the order of the page; what stands in a `<template>` is no part of the page. */
function elements_elementsIn(root) {
    const found = [];
    (0,dom/* walk */.GG)(root, (node) => {
        if (!(0,dom/* isElement */.vq)(node))
            return undefined;
        found.push(node);
        return node.name === 'template' ? 'over' : undefined;
    });
    return found;
}
/** The text of a script, as it stands. */
function scriptText(script) {
    let text = '';
    for (const child of script.children)
        if (child.type === 'text')
            text += child.data;
    return text;
}
/** The text of an element as one reads it, white space normal: a `<br>` and the edges of blocks count as a space. */
const plainText = (element) => (0,dom/* textOf */.b6)(element).replace(/\s+/g, ' ').trim();
/** The words of an attribute that is a list of them, each once. */
const words = (value) => [
    ...new Set((value ?? '').split(/\s+/).filter((one) => one !== '')),
];

;// CONCATENATED MODULE: ./lib/extract/tables/spans.js
/** The limits that the HTML standard sets. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** The standard's rules for non-negative integers: leading white space, a plus, then digits; what follows is ignored. */
function nonNegative(text) {
    const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(text ?? '')?.[1];
    if (digits !== undefined)
        return Number(digits);
    return /^[\t\n\f\r ]*-0+(?!\d)/.test(text ?? '') ? 0 : undefined;
}
/** Columns that a cell covers: 1 to 1,000; what is no number, and zero, is 1. */
const colspanOf = (text) => Math.min(nonNegative(text) || 1, MOST_COLUMNS);
/** Rows that a cell covers; zero means all that are left in its thead, tbody or tfoot. */
function rowspanOf(text) {
    const rows = nonNegative(text) ?? 1;
    return rows === 0 ? Number.POSITIVE_INFINITY : Math.min(rows, MOST_ROWS);
}

;// CONCATENATED MODULE: ./lib/extract/tables/grid.js



/** Cells that a table may have, the repeated ones counted: the page's size does not bound what spans multiply. */
const MOST_CELLS = 5_000_000;
/**
 * Rows and columns of a table as the HTML standard forms them. Spans end with their thead, tbody or tfoot and with the last
 * row that is there. A column in which no cell starts only repeats the one before it, and is left out.
 * @throws StreamError `table_too_large` where spans make more than 5 million cells
 */
function formGrid(rows) {
    const starts = new Set();
    const placed = place(rows, starts);
    const columns = [...starts].sort((a, b) => a - b);
    bounded(columns.length * rows.length);
    return placed.map(({ written, placed: cells }) => ({
        part: written.part,
        group: written.group,
        cells: written.cells,
        texts: textsOf(cells, columns),
    }));
}
function place(rows, starts) {
    let above = [];
    let group;
    let work = 0;
    return rows.map((written) => {
        if (written.group !== group)
            above = [];
        group = written.group;
        work += above.length + written.cells.length;
        bounded(work);
        const own = placeRow(written.cells, above.toSorted((a, b) => a.from - b.from));
        for (const { from } of own)
            starts.add(from);
        const placed = [...above, ...own];
        above = placed.filter(({ rest }) => rest > 0);
        for (const one of above)
            one.rest -= 1;
        return { written, placed };
    });
}
function placeRow(cells, above) {
    let column = 0;
    let next = 0;
    return cells.map((cell) => {
        for (; next < above.length && above[next].from <= column; next++)
            column = Math.max(column, above[next].to);
        const from = column;
        column += colspanOf(cell.attribs['colspan']);
        return { cell, from, to: column, text: plainText(cell), rest: rowspanOf(cell.attribs['rowspan']) - 1 };
    });
}
/** One text per column, the cell that came first on top. */
function textsOf(placed, columns) {
    const texts = new Array(columns.length).fill(undefined);
    for (const { from, to, text } of placed) {
        for (let i = indexFrom(columns, from); i < columns.length && columns[i] < to; i++)
            texts[i] ??= text;
    }
    return texts;
}
/** The place of the first column that is not left of one. */
function indexFrom(columns, from) {
    let low = 0;
    let high = columns.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (columns[middle] < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function bounded(cells) {
    if (cells <= MOST_CELLS)
        return;
    throw new errors/* StreamError */.lm('table_too_large', `a table of the page has more than ${MOST_CELLS} cells, those that rowspan and colspan repeat counted`, { remedy: 'select a smaller table, or its rows with `items`' });
}

;// CONCATENATED MODULE: ./lib/extract/tables/head.js

/** The rows that name the columns: as many as the config says, else those of the first thead, else leading rows of th. */
function headRows(rows, given) {
    const body = rows.filter(({ part, cells }) => part !== 'tfoot' && cells.length > 0);
    if (given !== undefined)
        return body.slice(0, given);
    const thead = firstThead(body);
    if (thead.length > 0)
        return thead;
    const end = body.findIndex((row) => !isHead(row));
    // A table of th alone still has rows.
    return body.slice(0, end < 0 ? 1 : end);
}
function firstThead(rows) {
    const from = rows.findIndex(({ part }) => part === 'thead');
    if (from < 0)
        return [];
    const group = rows[from].group;
    return rows.filter((row) => row.group === group);
}
/** Cells of th only; the corner over a column of row heads may be an empty td. */
function isHead({ cells }) {
    const [corner, ...others] = cells;
    if (corner === undefined)
        return false;
    const cornerFits = corner.name === 'th' || (others.length > 0 && plainText(corner) === '');
    return cornerFits && others.every(({ name }) => name === 'th');
}
/** What stands over each column, top to bottom, each text once: `Price min`. */
function headTexts(heads, width) {
    return Array.from({ length: width }, (_, column) => {
        const parts = heads.map(({ texts }) => texts[column] ?? '').filter((text) => text !== '');
        return [...new Set(parts)].join(' ');
    });
}
/** Names for the columns, no two alike: `price_2` for the second price, `column_3` for a third without a name. */
function uniqueNames(texts) {
    const wanted = texts.map((text, column) => text || `column_${column + 1}`);
    const reserved = new Set(wanted);
    const used = new Map();
    return wanted.map((name) => {
        let count = used.get(name) ?? 0;
        used.set(name, count + 1);
        if (count === 0)
            return name;
        do
            count += 1;
        while (reserved.has(`${name}_${count}`));
        used.set(name, count);
        reserved.add(`${name}_${count}`);
        return `${name}_${count}`;
    });
}

;// CONCATENATED MODULE: ./lib/extract/tables/parts.js

const PARTS = new Set(['thead', 'tbody', 'tfoot']);
/** What stands in a table and holds none of its rows. */
const NO_ROWS = new Set(['table', 'caption', 'colgroup', 'template', 'select']);
const DEEPEST = 20;
/** The rows of a table in the order of the page; those of tables inside of its cells are not among them. */
function rowsOfTable(table) {
    const collecting = { rows: [], part: 'tbody', group: 0, loose: undefined };
    collect(table, collecting, 0);
    return collecting.rows;
}
function collect(parent, into, depth) {
    for (const child of parent.children) {
        if (!(0,dom/* isElement */.vq)(child))
            continue;
        if (PARTS.has(child.name))
            section(child, into, depth);
        else if (child.name === 'tr')
            row(into, cellsOf(child, 0));
        else if (child.name === 'td' || child.name === 'th')
            loose(into, child);
        // The forgiving parser leaves `<form>` and the like around rows.
        else if (child.type === 'tag' && !NO_ROWS.has(child.name) && depth < DEEPEST)
            collect(child, into, depth + 1);
    }
}
function section(element, into, depth) {
    into.part = element.name;
    into.group += 1;
    into.loose = undefined;
    if (depth < DEEPEST)
        collect(element, into, depth + 1);
    into.part = 'tbody';
    into.group += 1;
    into.loose = undefined;
}
function row(into, cells) {
    into.loose = undefined;
    into.rows.push({ part: into.part, group: into.group, cells });
}
function loose(into, cell) {
    if (into.loose) {
        into.loose.push(cell);
        return;
    }
    const cells = [cell];
    row(into, cells);
    into.loose = cells;
}
function cellsOf(parent, depth) {
    return parent.children.flatMap((child) => {
        if (!(0,dom/* isElement */.vq)(child))
            return [];
        if (child.name === 'td' || child.name === 'th')
            return [child];
        const transparent = child.type === 'tag' && !NO_ROWS.has(child.name) && depth < DEEPEST;
        return transparent ? cellsOf(child, depth + 1) : [];
    });
}

;// CONCATENATED MODULE: ./lib/extract/tables/index.js



/**
 * The rows of a table as records by the names of its head: the table model of the HTML standard with rowspan and
 * colspan, whose text stands in every cell that they cover. A head of several rows is joined (`Price min`), empty and
 * repeated names are made unique (`column_3`, `price_2`). Left out: rows of tfoot, rows that repeat the head, rows
 * without any cell. A cell that is missing is empty.
 */
function tableRows(_page, table, options) {
    const grid = formGrid(rowsOfTable(table));
    const heads = headRows(grid, options.head_rows);
    const names = uniqueNames(headTexts(heads, grid[0]?.texts.length ?? 0));
    const isRepeat = repeats(heads);
    const taken = new Set(heads);
    return grid
        .filter((row) => !taken.has(row) && row.part !== 'tfoot' && row.cells.length > 0 && !isRepeat(row))
        .map(({ texts }) => record(names, texts));
}
/** Whether a row says the same as one of the head. In a table of one column only th tells that it is no value. */
function repeats(heads) {
    const known = new Set(heads.map(wording).filter((text) => text.trim() !== ''));
    return (row) => known.has(wording(row)) && (row.texts.length > 1 || row.cells.every(({ name }) => name === 'th'));
}
const wording = ({ texts }) => texts.map((text) => text ?? '').join('\n');
function record(names, texts) {
    const found = Object.create(null);
    names.forEach((name, column) => {
        found[name] = texts[column] ?? '';
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/extract/fields/notes.js


const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const emptyNotes = (field) => (0,site/* newFieldNotes */.WS)(field.select?.length ?? 1);
function noteHit(notes, index) {
    notes.hits += 1;
    notes.by[index] = (notes.by[index] ?? 0) + 1;
}
function noteUnparsed(notes, texts) {
    notes.unparsed += texts.length;
    for (const text of texts) {
        const sample = text.slice(0, SAMPLE_LENGTH);
        if (notes.samples.length < SAMPLES && !notes.samples.includes(sample))
            notes.samples.push(sample);
    }
}
const describe = ({ element, row, take }) => printOf(element, row, take);

// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/extract/fields/records.js

/**
 * The records in data: the list at `path`, or the only record there.
 * @throws {SyntaxError} where `path` is none
 */
function recordsAt(data, path) {
    const found = path === undefined ? data : (0,json/* lookup */.$I)(data, (0,json/* parsePath */.Rr)(path));
    if (found === undefined || found === null)
        return [];
    return Array.isArray(found) ? found.filter((record) => record !== null) : [found];
}
/** The records that a page holds as data. What the page only asks for (`capture`) it does not hold. */
function dataRecords(structured, { json_ld, microdata, embedded, path }) {
    if (json_ld !== undefined)
        return structured.jsonLdObjects(json_ld).flatMap((one) => recordsAt(one, path));
    if (microdata !== undefined)
        return structured.microdataItems(microdata).flatMap((one) => recordsAt(one, path));
    return embedded === undefined ? [] : recordsAt(structured.embeddedAt(embedded, path));
}

;// CONCATENATED MODULE: ./lib/extract/fields/containers.js






/** Name under which the container of the rows stands among prints and notes. */
const ITEMS = '@items';
function createContainer(plan, options) {
    if (plan.items)
        return itemsContainer(plan.items, options);
    if (plan.table)
        return tableContainer(plan.table);
    if (plan.data)
        return dataContainer(plan.data);
    return ({ html }) => ({ scopes: html ? [{ element: html.page.root }] : [], index: -1 });
}
function itemsContainer(items, { known, heal }) {
    const chain = (0,extract_chain/* createChain */.U)(items, { elements: true });
    return ({ html }) => {
        const notes = (0,site/* newFieldNotes */.WS)(items.length);
        if (!html)
            return { scopes: [], index: -1, notes };
        const { index, elements } = chain.elements(html.page, html.page.root);
        const [first] = elements;
        if (first) {
            noteHit(notes, index);
            notes.print = describe({ element: first, row: containers_parentOf(first, html.page.root), take: 'html' });
            return { scopes: elements.map((element) => ({ element })), index, notes };
        }
        notes.misses = 1;
        const alike = Object.hasOwn(known, ITEMS) ? findRowsAlike(known[ITEMS], html.page) : undefined;
        if (!alike)
            return { scopes: [], index: -1, notes };
        notes.proposal = alike.proposal;
        if (!heal)
            return { scopes: [], index: -1, notes };
        notes.healed = alike.elements.length;
        return { scopes: alike.elements.map((element) => ({ element })), index: -1, notes };
    };
}
const containers_parentOf = (element, root) => element.parent ?? root;
function tableContainer({ select, head_rows }) {
    const chain = (0,extract_chain/* createChain */.U)(select, { elements: true });
    return ({ html }) => {
        if (!html)
            return { scopes: [], index: -1 };
        const { index, elements } = chain.elements(html.page, html.page.root);
        const [table] = elements;
        if (!table)
            return { scopes: [], index: -1 };
        const element = html.page.root;
        const rows = tableRows(html.page, table, { head_rows });
        return { scopes: rows.map((record) => ({ record, element, table: true })), index };
    };
}
function dataContainer(data) {
    return ({ html }) => {
        if (!html)
            return { scopes: [], index: -1 };
        const element = html.page.root;
        return { scopes: dataRecords(html.structured, data).map((record) => ({ record, element })), index: -1 };
    };
}

;// CONCATENATED MODULE: ./lib/extract/links.js

/**
 * Finds the link that a chain of selectors leads to: absolute, http or https, without its fragment. What leads nowhere
 * (`#`, `javascript:`, `mailto:`) is passed over, so that the next match or selector counts.
 * @throws ConfigError for a selector that does not parse
 */
function createLinkFinder(selectors) {
    const find = createLinksFinder(selectors);
    return (page) => find(page)[0];
}
/** All links of the first selector that finds one, each address once, in the order of the page. */
function createLinksFinder(selectors) {
    const chains = selectors.map((selector) => (0,extract_chain/* createChain */.U)([selector], { take: 'link' }));
    return (page, scope = page.root) => {
        for (const chain of chains) {
            const links = new Map();
            for (const { text } of chain.all(page, scope)) {
                const link = linkOf(text, page);
                if (link)
                    links.set(link.href, link);
            }
            if (links.size > 0)
                return [...links.values()];
        }
        return [];
    };
}
/** Buttons that are switched off lead there; behind anything else of a script there may be a page. */
const SWITCHED_OFF = /^javascript:\s*(?:void\s*\(?\s*0?\s*\)?|return false|\/\/|)[\s;]*$/i;
/** The address of a match that is neither http nor a button switched off, such as `javascript:go(2)`: nothing follows it. */
function createStrayFinder(selectors) {
    const chains = selectors.map((selector) => (0,extract_chain/* createChain */.U)([selector], { take: 'link' }));
    return (page) => {
        const texts = chains.flatMap((chain) => chain.all(page, page.root).map(({ text }) => text.trim()));
        return texts.find((text) => /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(text) && !SWITCHED_OFF.test(text));
    };
}
function linkOf(text, page) {
    const given = text.trim();
    if (given === '' || given.startsWith('#'))
        return undefined;
    const link = URL.parse(given, page.base.href);
    if (link === null || !/^https?:$/.test(link.protocol))
        return undefined;
    link.hash = '';
    return link;
}

// EXTERNAL MODULE: ./lib/extract/page.js + 7 modules
var page = __webpack_require__(6120);
;// CONCATENATED MODULE: ./lib/extract/fields/place.js



/** @throws ConfigError for selectors and paths that do not parse */
function createPlace(name, field) {
    if (field.select) {
        const chain = (0,extract_chain/* createChain */.U)(field.select, { take: field.type === 'url' ? 'link' : 'text' });
        return (view, scope) => takeBySelect(chain, field.list, view, scope);
    }
    if (field.path !== undefined)
        return pathPlace(name, field.path, field.list);
    const read = structuredPlace(field);
    checkPath(name, field);
    return (view, scope) => {
        const value = view.html && read(view.html.structured, scope.element ?? view.html.page.root);
        if (value === undefined)
            return undefined;
        const parts = place_partsOf(value.found, field.list);
        return parts.length === 0 ? undefined : { index: 0, parts, data: true, currency: value.currency };
    };
}
function takeBySelect(chain, list, view, { element }) {
    if (!view.html || element === undefined)
        return undefined;
    if (!list) {
        const match = chain.first(view.html.page, element);
        return match && { index: match.index, parts: [match.text], data: false, match };
    }
    const matches = chain.all(view.html.page, element);
    const [match] = matches;
    return match && { index: match.index, parts: matches.map(({ text }) => text), data: false, match };
}
function structuredPlace({ json_ld, microdata, open_graph, embedded, type }) {
    const beside = (path) => type === 'price' ? path.replace(/(?:[^.\]]|\\.)+$/, 'priceCurrency') : undefined;
    if (json_ld !== undefined) {
        const currency = beside(json_ld);
        return (data, scope) => ({
            found: data.jsonLd(json_ld, scope),
            currency: currencyOf(currency && data.jsonLd(currency, scope)),
        });
    }
    if (microdata !== undefined) {
        const currency = beside(microdata);
        return (data, scope) => ({
            found: data.microdata(microdata, scope),
            currency: currencyOf(currency && data.microdata(currency, scope)),
        });
    }
    if (open_graph !== undefined) {
        const currency = type === 'price' ? open_graph.replace(/:amount$/, ':currency') : undefined;
        return (data) => ({
            found: data.openGraph(open_graph),
            currency: currencyOf(currency && data.openGraph(currency)),
        });
    }
    return (data) => ({ found: data.embedded(embedded ?? ''), currency: undefined });
}
const currencyOf = (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value.trim()) ? value.trim() : undefined;
function checkPath(name, { json_ld, microdata, embedded }) {
    for (const path of [json_ld, microdata, embedded])
        if (path !== undefined)
            parseOrSay(name, path);
}
function parseOrSay(name, path) {
    try {
        return (0,json/* parsePath */.Rr)(path);
    }
    catch (cause) {
        throw new errors/* ConfigError */.xL('field_path', `the field "${name}" has no path that can be read: ${cause.message}`, {
            cause,
        });
    }
}
function pathPlace(name, path, list) {
    // A column of a table may have any name, dots and brackets included.
    const steps = /^[^.[\]\\]+$/.test(path) ? undefined : parseUnlessName(path);
    return (_, { record, table }) => {
        const parts = place_partsOf(valueAt(record, path, steps), list);
        return parts.length === 0 ? undefined : { index: 0, parts, data: table !== true };
    };
    function parseUnlessName(text) {
        return /\s/.test(text) ? undefined : parseOrSay(name, text);
    }
}
function valueAt(record, name, steps) {
    if (record === null || typeof record !== 'object')
        return undefined;
    if (!Array.isArray(record) && Object.hasOwn(record, name))
        return record[name];
    return steps && (0,json/* lookup */.$I)(record, steps);
}
/** What counts of a value: a list's elements where the field is a list, else the first that holds something. */
function place_partsOf(value, list) {
    const all = (Array.isArray(value) ? value : [value]).filter(holdsSomething);
    return list ? all : all.slice(0, 1);
}
function holdsSomething(value) {
    if (value === undefined || value === null)
        return false;
    return typeof value === 'string' ? /\S/.test(value) : !Array.isArray(value) || value.length > 0;
}

// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/core/normal-text.js
var normal_text = __webpack_require__(458);
;// CONCATENATED MODULE: ./lib/extract/values/boolean.js
const YES = new Set([
    'true',
    '1',
    'yes',
    'y',
    'on',
    'ja',
    'j',
    'oui',
    'sí',
    'si',
    'sim',
    'tak',
    'да',
    'ano',
    '✓',
    '✔',
    '☑',
]);
const NO = new Set([
    'false',
    '0',
    'no',
    'n',
    'off',
    'nein',
    'non',
    'nee',
    'nej',
    'nie',
    'não',
    'нет',
    'ne',
    '✗',
    '✘',
    '☐',
]);
/** With `matches`: whether the text holds it, in any case of letters. Without: yes and no in a few languages, true, false, 1, 0, on, off. */
function booleanReader(matches) {
    if (matches !== undefined) {
        const wanted = matches.toLowerCase();
        return (text) => ({ value: text.toLowerCase().includes(wanted) });
    }
    return (text) => {
        const word = text.length > 10 ? '' : text.toLowerCase();
        if (YES.has(word))
            return { value: true };
        return NO.has(word) ? { value: false } : undefined;
    };
}

// EXTERNAL MODULE: ./lib/core/dates/format.js
var dates_format = __webpack_require__(6838);
// EXTERNAL MODULE: ./lib/core/dates/names.js
var dates_names = __webpack_require__(20693);
// EXTERNAL MODULE: ./lib/core/dates/value.js
var value = __webpack_require__(23132);
// EXTERNAL MODULE: ./lib/core/plain-digits.js
var plain_digits = __webpack_require__(17710);
;// CONCATENATED MODULE: ./lib/extract/values/date-iso.js

const DAY = 86_400_000;
const ISO = /^([0-9]{4})(?:-([0-9]{2})-([0-9]{2})|([0-9]{2})([0-9]{2})|-?W([0-9]{2})-?([1-7])|-([0-9]{3}))(?:[Tt ](.{2,40}))?$/;
const CLOCK = /^([0-9]{2})(?::?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9}))?)?)? ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\[([A-Za-z_/+-]{1,40})\])?$/;
/** ISO 8601: calendar, week and ordinal dates, extended and basic, with or without a time and its offset. */
function isoFields(text) {
    const found = ISO.exec(text);
    if (!found)
        return undefined;
    const time = found[9] === undefined ? undefined : clockFields(found[9]);
    if (found[9] !== undefined && !time)
        return undefined;
    const date = dayOf(found);
    return date && { ...date, time };
}
function dayOf(found) {
    const year = Number(found[1]);
    if (found[6] !== undefined)
        return weekDay(year, Number(found[6]), Number(found[7]));
    if (found[8] === undefined)
        return { year, month: Number(found[2] ?? found[4]), day: Number(found[3] ?? found[5]) };
    const ordinal = Number(found[8]);
    if (ordinal < 1 || ordinal > 337 + (0,value/* daysIn */.fx)(year, 2))
        return undefined;
    return calendarDay((0,value/* utc */.n$)(year, 1, 1) + (ordinal - 1) * DAY);
}
/** The fourth of January lies in week 1, always. */
function weekDay(year, week, day) {
    const weeksBegin = (of) => (0,value/* utc */.n$)(of, 1, 4) - ((new Date((0,value/* utc */.n$)(of, 1, 4)).getUTCDay() + 6) % 7) * DAY;
    const monday = weeksBegin(year) + (week - 1) * 7 * DAY;
    if (week < 1 || monday >= weeksBegin(year + 1))
        return undefined;
    return calendarDay(monday + (day - 1) * DAY);
}
function calendarDay(instant) {
    const date = new Date(instant);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
function clockFields(text) {
    const found = CLOCK.exec(text);
    if (!found)
        return undefined;
    const [, hour, minute = '0', second = '0', fraction, offset, zone] = found;
    return {
        hour: Number(hour),
        minute: Number(minute),
        second: Number(second),
        millisecond: fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3)),
        zone: offset ?? zone,
    };
}

// EXTERNAL MODULE: ./lib/core/dates/zone.js
var zone = __webpack_require__(87167);
;// CONCATENATED MODULE: ./lib/extract/values/date-time.js


const ZONE = `gmt[+-][0-9:]{1,5}|[+-][0-9]{2}:?[0-9]{2}|${zone/* ZONE_ABBREVIATIONS */.rz.join('|')}|[a-z]+/[a-z_/]+`;
/** `10:15`, `10:15:30.250 +0100`, `10:15 Uhr`, `10h15`, `3 pm`, with what joins it to the date. */
const TIME = new RegExp(`(?:^|[ t,])(?:at |um |kl\\.? ?|à |alle )?([0-9]{1,2})(?:(?::|h)([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(?: ?([ap]\\.?m\\.?)(?![a-z]))?|( ?[ap]\\.?m\\.?)(?![a-z]))(?: (?:uhr|h))?(?: ?(${ZONE})(?![a-z0-9:]))?(?: \\([a-z ,+:0-9-]{1,60}\\))?(?=$|[ ,.])`, 'i');
/** Cuts the time out of a text; undefined where there is none, `'impossible'` for 13 pm. */
function cutTime(text) {
    const found = TIME.exec(text);
    if (!found)
        return undefined;
    const [all, hours = '', minutes = '0', seconds = '0', fraction, half, bareHalf, zone] = found;
    const hour = (0,value/* hourOf */.cg)(Number(hours), (half ?? bareHalf)?.trim().toLowerCase().startsWith('p'));
    if (hour === undefined)
        return 'impossible';
    const millisecond = fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3));
    const time = { hour, minute: Number(minutes), second: Number(seconds), millisecond, zone };
    return { time, rest: `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}` };
}
/** Cuts a weekday off the front. */
function cutWeekday(text, names) {
    const word = /^(\p{L}+)(?:\.,|[.,])? /u.exec(text);
    const weekday = word ? names.weekdays.get(word[1].toLowerCase()) : undefined;
    return weekday === undefined ? { weekday, rest: text } : { weekday, rest: text.slice(word[0].length) };
}

;// CONCATENATED MODULE: ./lib/extract/values/date-look.js




const YEAR_FIRST = /^([0-9]{4})([-/.]) ?([0-9]{1,2})\2 ?([0-9]{1,2})\.?$/;
const POINTS = /^([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}|[0-9]{2})$/;
const STROKES = /^([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$/;
const SIGNS = /^([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]$/;
/** What stands between the parts of a written date in some languages: 12 de marzo de 2024, the 12th of March. */
const FILLERS = new Set(['of', 'the', 'de', 'del', 'di', 'd', 'den', 'der', 'le', 'el', 'o', 'г', 'р', 'm']);
const date_look_DAY = /^([0-9]{1,2})(?:st|nd|rd|th|er|ª|º|°)?$/;
/** A date by its look. Undefined where it is none or could be two: `03/04/2024` without a language. */
function fieldsByLook(text, names) {
    const iso = isoFields(text);
    if (iso)
        return iso;
    const cut = cutTime(text);
    if (cut === 'impossible')
        return undefined;
    const { weekday, rest } = cutWeekday(tidy(cut?.rest ?? text), names);
    const day = date_look_dayOf(tidy(rest), names);
    return day && { ...day, weekday, time: cut?.time };
}
const tidy = (text) => text
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/(?: ?[,;-])+$|^[,;-] ?/g, '')
    .trim();
function date_look_dayOf(text, names) {
    const first = YEAR_FIRST.exec(text) ?? undefined;
    if (first)
        return dayFrom(first[1], first[3], first[4]);
    const signs = SIGNS.exec(text);
    if (signs)
        return dayFrom(signs[1], signs[2], signs[3]);
    const points = POINTS.exec(text);
    if (points)
        return dayFrom(points[3], points[2], points[1]);
    const strokes = STROKES.exec(text);
    if (strokes)
        return byOrder(strokes[1], strokes[3], strokes[4], names.order);
    return byName(text, names);
}
const dayFrom = (year, month, day) => ({
    year: (0,value/* fullYear */.f7)(year),
    month: Number(month),
    day: Number(day),
});
/** Without a language only what can be read in one way: 25/12/2024, 05/05/2024. */
function byOrder(one, two, year, order) {
    if (order === 'mdy')
        return dayFrom(year, one, two);
    if (order === 'dmy' || Number(one) > 12 || one === two)
        return dayFrom(year, two, one);
    return Number(two) > 12 ? dayFrom(year, one, two) : undefined;
}
/** 12 March 2024, March 12, 2024, 12-Mar-24, 2024 March 12. */
function byName(text, names) {
    const words = text.split(/[ ,./'-]+/).filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
    if (words.length !== 3)
        return undefined;
    const months = words.map((word) => names.months.get((0,dates_names/* nameKey */.R)(word)));
    const at = months.findIndex((found) => found !== undefined);
    const month = months[at];
    if (month === undefined || at === 2)
        return undefined;
    const [one = '', two = ''] = words.filter((_, index) => index !== at);
    const [day, year] = at === 1 && /^[0-9]{4}$/.test(one) ? [two, one] : [one, two];
    const figure = date_look_DAY.exec(day.toLowerCase())?.[1];
    if (figure === undefined || !/^(?:[0-9]{2}|[0-9]{4})$/.test(year))
        return undefined;
    return { year: (0,value/* fullYear */.f7)(year), month, day: Number(figure) };
}

;// CONCATENATED MODULE: ./lib/extract/values/date.js






/** Longest text in which a date is looked for, in characters. */
const DATE_TEXT_LIMIT = 200;
/**
 * Reads a date: `YYYY-MM-DD`, or with a time the instant in UTC. With formats only what is written in one of them, the first that
 * fits; `unix` and `unix_ms` are seconds and milliseconds since 1970. Without: ISO 8601, the forms of mail and HTTP, `12 March 2024`,
 * `March 12, 2024`, `12.03.2024` (the day first) and dates in figures with strokes, whose order the language decides; without one they
 * must be clear by themselves. Two digits of a year mean 1969 to 2068. Neither dates that do not exist nor words such as "yesterday"
 * are dates.
 * @throws {RangeError} for a format or zone that cannot be read
 */
function dateReader(given) {
    const zone = given.zone ?? 'UTC';
    const names = (0,dates_names/* dateNames */.T)(given.locale);
    const formats = given.format === undefined ? [] : [given.format].flat();
    const readers = formats.map((format) => ownReader(format) ?? inZone((0,dates_format/* formatReader */.hW)((0,plain_digits/* plainDigits */.P)((0,normal_text/* normalText */.R)(format)), names), zone));
    if (formats.length === 0)
        readers.push(inZone((text) => fieldsByLook(text, names), zone));
    return (text) => {
        if (text.length > DATE_TEXT_LIMIT)
            return undefined;
        const plain = (0,plain_digits/* plainDigits */.P)(text);
        for (const read of readers) {
            const value = read(plain);
            if (value !== undefined)
                return { value };
        }
        return undefined;
    };
}
const inZone = (read, zone) => (text) => {
    const fields = read(text);
    return fields && (0,value/* dateValue */.Y4)(fields, zone);
};
function ownReader(format) {
    if (format === 'unix_ms')
        return (text) => (/^-?[0-9]{1,15}$/.test(text) ? (0,value/* instantText */.Xx)(Number(text), true) : undefined);
    if (format !== 'unix')
        return undefined;
    return (text) => {
        const parts = /^(-?[0-9]{1,12})(?:\.([0-9]{1,9}))?$/.exec(text);
        return parts ? (0,value/* instantText */.Xx)(Math.round(Number(text) * 1_000), parts[2] !== undefined) : undefined;
    };
}

// EXTERNAL MODULE: ./lib/core/digits.js
var core_digits = __webpack_require__(50453);
;// CONCATENATED MODULE: ./lib/extract/values/json.js

/** Levels of lists and objects; what comes later walks values by recursion. */
const DEPTH_LIMIT = 500;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** What a JavaScript number might show otherwise; only then is the reviver, which costs five times as much, worth its time. */
const AT_RISK = /\d{16}|\d\.\d*0(?!\d)|\d[eE]|-0/;
/** JSON as the standard has it, nothing else; numbers keep their digits. More than 500 levels are not read. */
const readJson = (text, raw) => {
    if (text.length < 100 && NUMBER.test(text))
        return { value: new core_digits/* Digits */.r(text) };
    try {
        const value = AT_RISK.test(raw) ? withDigits(raw) : JSON.parse(raw);
        return isDeeper(value, DEPTH_LIMIT) ? undefined : { value };
    }
    catch {
        return undefined;
    }
};
function withDigits(text) {
    return JSON.parse(text, (_key, value, context) => typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
        ? new core_digits/* Digits */.r(context.source)
        : value);
}
function isDeeper(value, levels) {
    if (value === null || typeof value !== 'object' || value instanceof core_digits/* Digits */.r)
        return false;
    return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

;// CONCATENATED MODULE: ./lib/extract/values/digits-of.js
// Two or more groups of one kind; the Indian way has pairs before the last three.
const GROUPED = /^[1-9][0-9]{0,2}(?:([.,' \u066c])[0-9]{3})(?:\1[0-9]{3})*$/;
const INDIAN = /^[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}$/;
const SEPARATOR = /[.,' \u066b\u066c]/g;
/**
 * The digits of a number as JSON writes them (`1.234,50` becomes `1234.50`), or undefined where its separators contradict each other.
 *
 * Without a language: of `.` and `,` in one number the last is the decimal one; what occurs twice parts groups, and so do spaces and
 * apostrophes; a lone `,` with exactly three digits behind and one to three before (not `0`) parts thousands, else it is decimal; a
 * lone `.` is decimal (in a price and in an integer it follows the rule of the comma).
 */
function digitsOf(number, reading) {
    if (!/[^0-9]/.test(number))
        return bare(number);
    const at = decimalAt(number, reading);
    const whole = at === -1 ? number : number.slice(0, at);
    const fraction = at === -1 ? '' : number.slice(at + 1);
    if (/[^0-9]/.test(fraction))
        return undefined;
    const digits = ungrouped(whole, reading.separators);
    if (digits === undefined)
        return undefined;
    return fraction === '' ? bare(digits) : `${bare(digits)}.${fraction}`;
}
const bare = (digits) => (digits.charCodeAt(0) === 48 ? digits.replace(/^0+(?=[0-9])/, '') : digits);
function ungrouped(whole, separators) {
    if (!/[^0-9]/.test(whole))
        return whole;
    const mark = GROUPED.exec(whole)?.[1] ?? (INDIAN.test(whole) ? ',' : undefined);
    if (mark === undefined || (separators && !separators.groups.includes(mark)))
        return undefined;
    return whole.replaceAll(mark, '');
}
/** Place of the decimal separator, -1 for none. */
function decimalAt(number, reading) {
    const { separators } = reading;
    if (separators)
        return number.search(separators.decimals === '.' ? /\./ : anyOf(separators.decimals));
    const marks = number.match(SEPARATOR) ?? [];
    const last = marks.at(-1) ?? '';
    if (last === '\u066b')
        return number.indexOf(last);
    if ((last !== '.' && last !== ',') || marks.indexOf(last) !== marks.length - 1)
        return -1;
    const at = number.lastIndexOf(last);
    if (marks.length > 1)
        return at;
    const thousands = number.length - at === 4 && at <= 3 && number.charCodeAt(0) !== 48;
    return thousands && (last === ',' || reading.pointGroups) ? -1 : at;
}
const patterns = new Map();
function anyOf(characters) {
    const found = patterns.get(characters) ?? new RegExp(`[${characters.replace(/[\]\\^-]/g, '\\$&')}]`);
    patterns.set(characters, found);
    return found;
}

;// CONCATENATED MODULE: ./lib/extract/values/numbers-in.js
/** Longest text in which a number is looked for, in characters. */
const NUMBER_TEXT_LIMIT = 200;
// A space parts groups only before exactly three digits: "3 of 5" and "12 34" are two numbers.
const numbers_in_NUMBER = /([0-9]+(?:[.,'\u066b\u066c][0-9]+| [0-9]{3}(?![0-9]))*)([eE][+-]?[0-9]{1,3}(?![0-9A-Za-z]))?/g;
// What changes a number's value and is not read: halves, small digits behind a number, thousands and millions as a word.
const UNREADABLE = /[\u00bc-\u00be\u2044\u2150-\u215f\u2189]|[0-9][\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089]|[0-9] ?(?:k|K|M|B|bn|mn|mio|Mio|Mrd|Tsd|thousand|million|billion|lakh|crore)(?![\p{L}\p{N}])/u;
/** Whether a text holds what a number would be misread beside: `½`, `10²`, `1.2k`, `3 million`. */
const unreadable = (text) => UNREADABLE.test(text);
/** The numbers of a text; digits that hang on letters (`A4`, `m2`) belong to a word, where `glued` does not say otherwise. */
function numbersIn(text, glued) {
    const all = [];
    numbers_in_NUMBER.lastIndex = 0;
    for (let match = numbers_in_NUMBER.exec(text); match !== null; match = numbers_in_NUMBER.exec(text)) {
        const start = match.index;
        if (isLetter(text, start - 1) && glued?.(start) !== true)
            continue;
        const leading = leadingMark(text, start);
        all.push({
            start: start - leading.length,
            end: numbers_in_NUMBER.lastIndex,
            number: leading === '' ? match[1] : `0${leading}${match[1]}`,
            exponent: match[2] ?? '',
        });
    }
    return all;
}
/** The point of `.5`; not that of `Rs.500` or `...5`. */
function leadingMark(text, start) {
    const mark = text[start - 1];
    if (mark !== '.' && mark !== ',')
        return '';
    return start === 1 || /[ (+$\u20ac\u00a3-]/.test(text[start - 2]) ? mark : '';
}
function isLetter(text, at) {
    if (at < 0)
        return false;
    const code = text.charCodeAt(at);
    if (code < 0x80)
        return (code | 32) >= 97 && (code | 32) <= 122;
    return /\p{L}/u.test(text[at]);
}

;// CONCATENATED MODULE: ./lib/extract/values/separators.js
const separators_known = new Map();
/**
 * Separators of a language, of its plain numbers and of its amounts, which differ in a few (`12,50` but `12.50 CHF` in fr-CH).
 * @returns undefined for what is no name of a language
 */
function separatorsOf(locale, kind) {
    const key = `${kind} ${locale}`;
    const found = separators_known.get(key) ?? read(locale, kind);
    if (found)
        separators_known.set(key, found);
    return found;
}
function read(locale, kind) {
    try {
        const plain = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
        const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).formatToParts(-1234567.8);
        const parts = kind === 'decimal' ? plain : [...amount, ...plain];
        const groups = charactersOf(parts, 'group');
        const decimals = [...charactersOf(parts, 'decimal')].filter((character) => !groups.includes(character)).join('');
        return { decimals, groups: `${groups} '` };
    }
    catch {
        return undefined;
    }
}
const charactersOf = (parts, type) => {
    const found = parts.filter((part) => part.type === type).map((part) => part.value.replace('\u2019', "'"));
    return [...new Set(found)].join('');
};

;// CONCATENATED MODULE: ./lib/extract/values/number.js





/**
 * Reads the one number of a text, with the digits that stand there: `1.234,50` gives `1234.50`. Signs (minus before or behind, the
 * accountant's parentheses), digits of any script and units around it are understood; of `12,5 %` the number is 12.5. No number is
 * read where there are two, where it stands for thousands (`1.2k`) or has a fraction sign (`½`), or in more than 200 characters.
 *
 * An `integer` may have a fraction of zeros only, a lone `.` with three digits behind it parts thousands there (`12.000` is twelve
 * thousand), and `(12)` is a count of 12.
 */
function numberReader(given) {
    const separators = given.locale === undefined ? undefined : separatorsOf(given.locale, 'decimal');
    // What has no fraction has no decimal point either: 12.000 inhabitants are not twelve.
    const reading = { separators, pointGroups: given.integer };
    return (text) => {
        if (text.length > NUMBER_TEXT_LIMIT)
            return undefined;
        const plain = (0,plain_digits/* plainDigits */.P)(text);
        const [found, second] = numbersIn(plain);
        if (!found || second || unreadable(plain))
            return undefined;
        const digits = digitsOf(found.number, reading);
        if (digits === undefined)
            return undefined;
        const before = plain.slice(0, found.start);
        const negative = isNegative(before, plain.slice(found.end)) || (!given.integer && inParentheses(plain));
        const whole = given.integer ? integral(digits, found.exponent) : digits + found.exponent;
        return whole === undefined ? undefined : { value: new core_digits/* Digits */.r(negative ? `-${whole}` : whole) };
    };
}
/**
 * A minus: right before the number or the sign of its currency, first of the text, or last of it. A dash behind a word or
 * a figure is none.
 */
function isNegative(before, after) {
    return after === '-' || /(?:^|[^\p{L}\p{N}.,%)\]'"_-])-\p{Sc}?$|^- \p{Sc}?$/u.test(before);
}
const inParentheses = (text) => /^\([^()]*\)$/.test(text);
/** A whole number, its exponent written out; undefined where something is left behind the point. */
function integral(digits, exponent) {
    const [whole = '', fraction = ''] = digits.split('.');
    const power = exponent === '' ? 0 : Number(exponent.slice(1));
    if (power < 0 || power > 30 || /[1-9]/.test(fraction.slice(power)))
        return undefined;
    const shifted = whole + fraction.slice(0, power).padEnd(power, '0');
    return shifted.replace(/^0+(?=[0-9])/, '');
}

;// CONCATENATED MODULE: ./lib/extract/values/currency-signs.js
/** How currencies are written beside amounts, and what each sign can mean. */
const currency_signs_SIGNS = {
    '€': 'EUR',
    'â‚¬': 'EUR',
    '£': 'GBP|EGP|LBP|SYP',
    '¥': 'JPY|CNY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₺': 'TRY',
    '₪': 'ILS',
    '฿': 'THB',
    '₫': 'VND',
    '₴': 'UAH',
    '₦': 'NGN',
    '₱': 'PHP',
    '₡': 'CRC',
    '₲': 'PYG',
    '₸': 'KZT',
    '₮': 'MNT',
    '₾': 'GEL',
    '₼': 'AZN',
    '₵': 'GHS',
    '₿': 'XBT',
    '₭': 'LAK',
    '៛': 'KHR',
    '৳': 'BDT',
    $: 'USD|CAD|AUD|NZD|HKD|SGD|MXN|ARS|CLP|COP|TWD|UYU|BRL|JMD|BBD|BMD|BSD|BZD|FJD|GYD|NAD|TTD|XCD',
    R$: 'BRL',
    US$: 'USD',
    'US $': 'USD',
    'AU $': 'AUD',
    'CA $': 'CAD',
    'NZ $': 'NZD',
    'HK $': 'HKD',
    'R $': 'BRL',
    U$S: 'USD',
    A$: 'AUD',
    AU$: 'AUD',
    C$: 'CAD',
    CA$: 'CAD',
    CAD$: 'CAD',
    NZ$: 'NZD',
    HK$: 'HKD',
    S$: 'SGD',
    MX$: 'MXN',
    NT$: 'TWD',
    TT$: 'TTD',
    J$: 'JMD',
    'CN¥': 'CNY',
    'JP¥': 'JPY',
    元: 'CNY',
    円: 'JPY',
    원: 'KRW',
    руб: 'RUB',
    'руб.': 'RUB',
    'р.': 'RUB',
    грн: 'UAH',
    'грн.': 'UAH',
    лв: 'BGN',
    'лв.': 'BGN',
    дин: 'RSD',
    'дин.': 'RSD',
    zł: 'PLN',
    zl: 'PLN',
    Kč: 'CZK',
    Kc: 'CZK',
    Ft: 'HUF',
    lei: 'RON',
    kn: 'HRK',
    kr: 'SEK|NOK|DKK|ISK',
    'kr.': 'SEK|NOK|DKK|ISK',
    Rs: 'INR|PKR|LKR|NPR|MUR',
    'Rs.': 'INR|PKR|LKR|NPR|MUR',
    Rp: 'IDR',
    RM: 'MYR',
    TL: 'TRY',
    Fr: 'CHF',
    'Fr.': 'CHF',
    SFr: 'CHF',
    'SFr.': 'CHF',
    R: 'ZAR',
    RMB: 'CNY',
    Euro: 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    Euros: 'EUR',
    eur: 'EUR',
    Eur: 'EUR',
    usd: 'USD',
    gbp: 'GBP',
    chf: 'CHF',
};

// EXTERNAL MODULE: ./lib/extract/values/names.js
var names = __webpack_require__(15404);
;// CONCATENATED MODULE: ./lib/extract/values/currencies.js


/** What a sign means where neither language nor field says. */
const USUAL = { $: 'USD', '£': 'GBP' };
/** English words that are codes too: they name a currency only behind the amount. */
const WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'MOP', 'BAM', 'GEL', 'LAK', 'SOS']);
/**
 * Currency marks as one field sees them.
 * @param given `currency` decides between the meanings of a sign, then the language does (`$` in en-CA is CAD)
 */
function currenciesFor(given) {
    const signs = meaningsFor(given.locale, given.currency);
    const longest = Math.max(...[...signs.keys()].map((sign) => sign.length));
    const markAt = (text, start, end, behind) => {
        const mark = text.slice(start, end);
        if (signs.has(mark))
            return { code: signs.get(mark), start, end };
        return (0,names/* isCurrency */.s)(mark) && (behind || !WORDS.has(mark)) ? { code: mark, start, end } : undefined;
    };
    return {
        before(text, end) {
            for (let start = Math.max(0, end - longest); start < end; start += 1) {
                const found = isInWord(text, start) ? undefined : markAt(text, start, end, false);
                if (found)
                    return found;
            }
            return undefined;
        },
        after(text, start) {
            for (let end = Math.min(text.length, start + longest); end > start; end -= 1) {
                const found = isInWord(text, end) ? undefined : markAt(text, start, end, true);
                if (found)
                    return found;
            }
            return undefined;
        },
    };
}
/** Every sign with what it means to a field. */
function meaningsFor(locale, currency) {
    const local = locale === undefined ? new Map() : localSigns(locale);
    const signs = new Map(local);
    for (const [sign, among] of Object.entries(currency_signs_SIGNS)) {
        const meanings = among.split('|');
        const wanted = meanings.find((meaning) => meaning === currency);
        const here = local.get(sign) ?? local.get(`${sign}.`) ?? local.get(sign.replace(/\.$/, ''));
        signs.set(sign, meanings.length === 1 ? among : (wanted ?? here ?? USUAL[sign]));
    }
    return signs;
}
/** Whether a place stands between two letters. */
const isInWord = (text, at) => currencies_isLetter(text[at - 1]) && currencies_isLetter(text[at]);
function currencies_isLetter(character) {
    if (character === undefined)
        return false;
    if (character < '\u0080')
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    return /\p{L}/u.test(character);
}
const cached = new Map();
/** How a language writes the currencies: in en-CA `$` is CAD, in sv-SE `kr` is SEK. */
function localSigns(locale) {
    const known = cached.get(locale);
    if (known)
        return known;
    const signs = new Map();
    for (const code of new Set(Object.values(currency_signs_SIGNS).flatMap((among) => among.split('|')))) {
        const sign = signOf(locale, code);
        if (sign !== undefined && sign !== code && !signs.has(sign))
            signs.set(sign, code);
    }
    cached.set(locale, signs);
    return signs;
}
function signOf(locale, currency) {
    try {
        const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
        const sign = parts.find(({ type }) => type === 'currency')?.value;
        return sign
            ?.replace(/[\u061c\u200e\u200f]/g, '')
            .replaceAll('\u00a0', ' ')
            .replace('\uffe5', '\u00a5');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/extract/values/price.js






/**
 * Reads the one amount of a text and its currency: signs (€, $, zł), ISO codes and a few words, before or behind. Shares (`incl. 19 %
 * VAT`) are no amounts; two amounts (an old price beside a new one, a range) are no price, and neither is a text without digits.
 * A lone `.` or `,` with three digits behind it parts thousands; the field's `locale` decides otherwise.
 *
 * `currency` of the result is undefined where nothing names it; `kr`, `¥` and `Rs` belong to several countries and need `currency` or
 * `locale`, `$` is USD and `£` GBP without them.
 */
function priceReader(given) {
    const separators = given.locale === undefined ? undefined : separatorsOf(given.locale, 'currency');
    const reading = { separators, pointGroups: true };
    const currencies = currenciesFor(given);
    return (text) => {
        if (text.length > NUMBER_TEXT_LIMIT)
            return undefined;
        const plain = (0,plain_digits/* plainDigits */.P)(text);
        if (unreadable(plain) || MILLIONS.test(plain))
            return undefined;
        const glued = (start) => currencies.before(plain, start) !== undefined;
        const amounts = numbersIn(plain, glued).filter(({ end }) => !/^ ?%/.test(plain.slice(end, end + 2)));
        const split = amounts.length === 2 ? splitAmount(plain, amounts[0], amounts[1], currencies) : undefined;
        if (split)
            return split;
        const [amount] = amounts;
        if (amounts.length !== 1 || !amount || amount.exponent !== '')
            return undefined;
        const digits = digitsOf(amount.number, reading);
        if (digits === undefined)
            return undefined;
        const around = surroundings(plain, amount, currencies);
        return {
            value: new core_digits/* Digits */.r(around.negative ? `-${digits}` : digits),
            currency: around.code ?? given.currency,
        };
    };
}
/** `5€50`: the sign stands where the point would. */
function splitAmount(text, whole, cents, currencies) {
    if (cents.end - cents.start !== 2 || /[^0-9]/.test(whole.number + cents.number))
        return undefined;
    const mark = currencies.after(text, whole.end);
    if (mark?.end !== cents.start)
        return undefined;
    const minus = MINUS.test(text.slice(0, whole.start)) ? '-' : '';
    return { value: new core_digits/* Digits */.r(`${minus}${Number(whole.number)}.${cents.number}`), currency: mark.code };
}
function surroundings(text, amount, currencies) {
    // "19,-", "19.--" and "19:-" have no cents; "19-" is negative.
    const behind = /^(?:[.,:]-+|-(?= ?[^ ]{0,4}$))/.exec(text.slice(amount.end, amount.end + 8))?.[0] ?? '';
    const inner = text[amount.start - 1] === '-' ? 1 : 0;
    const leading = currencies.before(text, skipBack(text, amount.start - inner));
    const trailing = currencies.after(text, skipSpace(text, amount.end + behind.length));
    const minus = leading
        ? inner === 1 || MINUS.test(text.slice(0, leading.start))
        : MINUS.test(text.slice(0, amount.start));
    return {
        code: codeOf(leading, trailing),
        negative: minus || behind === '-' || price_inParentheses(text, amount),
    };
}
/** The accountant's minus: the amount itself stands in parentheses, with hardly a currency beside them (`£5 (incl. VAT)` is owed by nobody). */
function price_inParentheses(text, { start, end }) {
    const around = /^[^()]{0,5}\(([^()]*)\)[^()]{0,5}$/.exec(text);
    const opened = text.indexOf('(');
    return around !== null && opened < start && end <= opened + 1 + around[1].length;
}
/** `£1.2m`; in other numbers an m is a metre. */
const MILLIONS = /[0-9]m(?![\p{L}\p{N}])/u;
/** First of the text, or right before the amount: a dash behind a word is no minus. */
const MINUS = /(?:^|[ (])-$|^- $/;
/** A code (`$12.50 CAD`) says more than a sign. */
function codeOf(leading, trailing) {
    const behind = trailing && trailing.end - trailing.start === 3 ? trailing.code : undefined;
    return behind ?? leading?.code ?? trailing?.code;
}
function skipBack(text, from) {
    let at = from;
    while (at > 0 && ' :()'.includes(text[at - 1]))
        at -= 1;
    return at;
}
function skipSpace(text, from) {
    let at = from;
    while (text[at] === ' ' || text[at] === ')')
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/extract/values/url.js
/** Longest address that is looked at, in characters. */
const URL_LIMIT = 65_536;
/**
 * An address made absolute against the page's base, its fragment kept, white space around it and line breaks inside dropped. Only http
 * and https: `javascript:`, `mailto:` and `data:` are none.
 */
const readUrl = (_text, raw, page) => {
    const given = raw.replace(/^[\s\u200b\u2060]+|[\t\n\r\u200b\u2060\u00ad]/g, '').trimEnd();
    if (given.length > URL_LIMIT)
        return undefined;
    const url = URL.parse(given, page.base.href);
    return url && (url.protocol === 'http:' || url.protocol === 'https:') ? { value: url.href } : undefined;
};

;// CONCATENATED MODULE: ./lib/extract/values/index.js








/** Makes the parser of a field once, for all its texts. */
function createValueParser(field) {
    const read = readerOf(field);
    const emptyCounts = field.type === 'boolean' && field.matches !== undefined;
    return (raw, page) => {
        const text = (0,normal_text/* normalText */.R)(raw);
        if (text === '' && !emptyCounts)
            return { value: undefined, ok: true };
        const typed = read(text, raw, page);
        return typed ? { ...typed, ok: true } : { value: text, ok: false };
    };
}
function readerOf(field) {
    switch (field.type) {
        case 'text':
            return (text) => ({ value: text });
        case 'number':
        case 'integer':
            return numberReader({ locale: field.locale, integer: field.type === 'integer' });
        case 'price':
            return priceReader(field);
        case 'date':
            return dateReader(field);
        case 'url':
            return readUrl;
        case 'boolean':
            return booleanReader(field.matches);
        case 'json':
            return readJson;
    }
}

;// CONCATENATED MODULE: ./lib/extract/fields/values.js


const MACHINE_NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/;
function createFieldReader(field) {
    const pattern = field.regex === undefined ? undefined : (0,bounded_pattern/* boundedPattern */.wV)(field.regex);
    const parse = createValueParser(field);
    const parseMachine = createValueParser({ ...field, locale: 'en' });
    return (taken, view) => {
        const values = [];
        for (const part of taken.parts) {
            const value = readPart(part, taken.data, view);
            if (value?.value !== undefined)
                values.push(value);
        }
        if (values.length === 0)
            return undefined;
        return {
            value: field.list ? values.map(({ value }) => value) : values[0].value,
            currency: taken.currency ?? values.find(({ currency }) => currency !== undefined)?.currency,
            unparsed: values.flatMap(({ ok, value }) => (ok ? [] : [String(value)])),
        };
    };
    function readPart(part, data, view) {
        const plain = pattern === undefined ? plainValue(part, field) : undefined;
        if (plain !== undefined)
            return { value: plain, ok: true, currency: field.currency };
        const text = typeof part === 'string' ? part : typeof part === 'object' ? JSON.stringify(part) : String(part);
        const cut = pattern === undefined ? text : firstGroup(text);
        if (cut === undefined)
            return undefined;
        return (data && MACHINE_NUMBER.test(cut) ? parseMachine : parse)(cut, view);
    }
    function firstGroup(text) {
        const groups = pattern.match(field.type === 'json' ? text : (0,normal_text/* normalText */.R)(text));
        return groups && (groups[1] ?? groups[0]);
    }
}
/** Data that is of the field's type as it stands. */
function plainValue(part, { type, matches }) {
    if (type === 'json' && typeof part !== 'string')
        return part;
    if (type === 'boolean' && matches === undefined && typeof part === 'boolean')
        return part;
    if (typeof part !== 'number')
        return undefined;
    if (type === 'number' || type === 'price')
        return part;
    return type === 'integer' && Number.isInteger(part) ? part : undefined;
}

;// CONCATENATED MODULE: ./lib/extract/fields/leaf.js




/** A field with a value of its own. */
function createLeaf(name, field, options) {
    const place = createPlace(name, field);
    const read = createFieldReader(field);
    // Where nothing stands, `matches` finds nothing: that is an answer, not a miss.
    const absence = field.type === 'boolean' && field.matches !== undefined && !field.list ? false : null;
    const optional = absence === false && !isNeeded(field);
    return (view, scopes) => {
        const reading = { values: [], currencies: [], notes: emptyNotes(field), matches: [], seen: undefined };
        for (const scope of scopes)
            readScope(reading, view, scope, place, read, field.default ?? absence);
        const { values, currencies, notes, seen } = reading;
        const misses = scopes.length - notes.hits;
        if (!optional)
            notes.misses = misses;
        if (seen)
            notes.print = describe(seen);
        return {
            values,
            ...(field.type === 'price' ? { currencies } : {}),
            notes: { [name]: notes },
            incomplete: misses > 0 && isNeeded(field),
            found: notes.hits > 0,
            matches: reading.matches,
            ...(notes.hits === 0 && notes.misses > 0 && canPropose(name, field, options, view)
                ? {
                    propose: (taken) => proposeAlike(reading, view, scopes, { ...options, heal: mayHeal(name, field, options, scopes) }, name, read, taken),
                }
                : {}),
        };
    };
}
/** Without these a record is not whole. */
const isNeeded = (field) => field.required || field.min_hit_rate !== undefined;
function readScope(state, view, scope, place, read, missing) {
    const taken = place(view, scope);
    const found = taken && read(taken, view);
    state.values.push(found ? found.value : missing);
    state.currencies.push(found?.currency ?? null);
    if (!taken || !found)
        return;
    noteHit(state.notes, taken.index);
    noteUnparsed(state.notes, found.unparsed);
    const { match } = taken;
    if (match)
        state.matches.push(match);
    if (match?.element && scope.element)
        state.seen = { element: match.element, row: scope.element, take: match.take ?? 'text' };
}
const canPropose = (name, { select }, { known }, { html }) => select !== undefined && html !== undefined && Object.hasOwn(known, name);
/** Below this some records lack the field, and a page of one record that lacks it may be as it should be. */
const ALWAYS = 0.98;
const mayHeal = (name, field, { heal, rates }, scopes) => heal && (scopes.length > 1 || isNeeded(field) || (rates?.[name] ?? 1) >= ALWAYS);
/** Where the whole chain misses on the whole page: what is most like the element it had before, and no other field's. */
function proposeAlike({ values, currencies, notes }, view, scopes, { known, heal }, name, read, taken) {
    const rows = scopes.flatMap(({ element }) => (element ? [element] : []));
    if (rows.length < scopes.length)
        return;
    const alike = findAlike(known[name], rows, { taken });
    if (!alike)
        return;
    notes.proposal = alike.proposal;
    if (!heal)
        return;
    for (const [i, match] of alike.matches.entries()) {
        const found = match && read(leaf_takenOf(match), view);
        if (!found)
            continue;
        values[i] = found.value;
        currencies[i] = found.currency ?? null;
        notes.healed += 1;
        noteUnparsed(notes, found.unparsed);
    }
}
const leaf_takenOf = (match) => ({ index: match.index, parts: [match.text], data: false });

;// CONCATENATED MODULE: ./lib/extract/fields/nested.js




/**
 * A field with fields of its own: an object, or a list of objects, each read inside its own element.
 * @param columns its fields, compiled
 */
function createNested(name, field, columns) {
    const inside = innerScopes(name, field);
    return (view, scopes) => {
        const notes = emptyNotes(field);
        const inner = scopes.map((scope) => inside(view, scope));
        let seen;
        inner.forEach((found, i) => {
            if (!found)
                return;
            noteHit(notes, found.index);
            const [first] = found.scopes;
            const row = scopes[i].element;
            if (row && first?.element)
                seen = { element: first.element, row, take: 'text' };
        });
        notes.misses = scopes.length - notes.hits;
        if (seen)
            notes.print = describe(seen);
        const read = columns(view, inner.flatMap((found) => found?.scopes ?? []));
        let next = 0;
        const values = inner.map((found) => {
            if (!found)
                return field.default ?? null;
            const own = read.rows.slice(next, next + found.scopes.length);
            next += found.scopes.length;
            return field.list ? own : own[0];
        });
        return {
            values,
            notes: { [name]: notes, ...read.notes },
            incomplete: read.incomplete || (notes.misses > 0 && isNeeded(field)),
            found: notes.hits > 0,
            matches: [],
        };
    };
}
function innerScopes(name, field) {
    const cut = (found) => (field.list ? found : found.slice(0, 1));
    if (field.select) {
        const chain = (0,extract_chain/* createChain */.U)(field.select, { elements: true });
        return (view, { element }) => {
            if (!view.html || element === undefined)
                return undefined;
            const { index, elements } = chain.elements(view.html.page, element);
            return index < 0 ? undefined : { index, scopes: cut(elements).map((one) => ({ element: one })) };
        };
    }
    const place = createPlace(name, { ...field, list: true });
    return (view, scope) => {
        const records = (place(view, scope)?.parts ?? []).filter(isObject);
        const element = scope.element;
        return records.length === 0 ? undefined : { index: 0, scopes: cut(records).map((record) => ({ record, element })) };
    };
}
const isObject = (value) => value !== null && typeof value === 'object';

;// CONCATENATED MODULE: ./lib/extract/fields/columns.js


/**
 * Compiles fields. A page is read field by field, so that a field which misses everywhere is noticed while its rows are at hand.
 * @param prefix of the names in the notes, for nested fields
 */
function createColumns(fields, options, prefix = '') {
    const columns = Object.entries(fields).map(([name, field]) => {
        const full = prefix + name;
        const read = field.fields === undefined
            ? createLeaf(full, field, options)
            : createNested(full, field, createColumns(field.fields, options, `${full}.`));
        return { name, read };
    });
    return (view, scopes) => {
        const read = columns.map((column) => ({ name: column.name, column: column.read(view, scopes) }));
        columns_proposeAlike(read.map(({ column }) => column));
        const rows = scopes.map(() => Object.create(null));
        const notes = Object.create(null);
        for (const { name, column } of read) {
            rows.forEach((row, i) => {
                row[name] = column.values[i];
                if (column.currencies && !Object.hasOwn(fields, `${name}_currency`))
                    row[`${name}_currency`] = column.currencies[i];
            });
            for (const [full, one] of Object.entries(column.notes))
                notes[full] = one;
        }
        return {
            rows,
            notes,
            incomplete: read.some(({ column }) => column.incomplete),
            found: read.some(({ column }) => column.found),
        };
    };
}
/** What other fields have found is not what a lost field looks for. */
function columns_proposeAlike(columns) {
    const lost = columns.filter(({ propose }) => propose !== undefined);
    if (lost.length === 0)
        return;
    const takes = new Map();
    for (const { element, take } of columns.flatMap(({ matches }) => matches))
        if (element)
            takes.set(element, (takes.get(element) ?? new Set()).add(take));
    for (const { propose } of lost)
        propose((element, take) => takes.get(element)?.has(take) ?? false);
}

;// CONCATENATED MODULE: ./lib/extract/structured/script-lexer.js
/** Templates within templates beyond this are no page's data. */
const DEEPEST_TEMPLATE = 50;
/** Longer patterns are taken for divisions, so that a line of slashes costs no more than its length. */
const LONGEST_REGEX = 300;
const REGEX_BEFORE = /[(,=:[!&|?{};+\-*%~^<>]/;
const REGEX_AFTER_WORD = /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do)$/;
/** The place behind white space and comments (those of HTML in scripts too). */
function blankEnd(text, from) {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff)
            at += 1;
        else if (code === 0x2028 || code === 0x2029)
            at += 1;
        else {
            const end = commentEnd(text, at);
            if (end === at)
                return at;
            at = end;
        }
    }
    return at;
}
/** The place behind a comment that starts here; `at` itself where none does. */
function commentEnd(text, at) {
    if (text.startsWith('/*', at)) {
        const end = text.indexOf('*/', at + 2);
        return end < 0 ? text.length : end + 2;
    }
    if (text.startsWith('//', at) || text.startsWith('<!--', at)) {
        const end = text.indexOf('\n', at);
        return end < 0 ? text.length : end;
    }
    return at;
}
/** The place behind a quoted text. An unclosed one ends with its line, as the parser of a browser would stop there. */
function quotedEnd(text, from) {
    const quote = text.charCodeAt(from);
    for (let at = from + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at + 1;
        if (code === 0x5c)
            at += 1;
        else if (code === 0x0a)
            return at;
    }
    return text.length;
}
/** The place behind a template literal, its `${…}` included. */
function templateEnd(text, from, depth = 0) {
    if (depth > DEEPEST_TEMPLATE)
        return text.length;
    let at = from + 1;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 0x60)
            return at + 1;
        if (code === 0x5c)
            at += 2;
        else if (code === 0x24 && text.charCodeAt(at + 1) === 0x7b)
            at = blockEnd(text, at + 1, depth + 1) ?? text.length;
        else
            at += 1;
    }
    return text.length;
}
function regexEnd(text, from) {
    let inClass = false;
    const last = Math.min(text.length, from + LONGEST_REGEX);
    for (let at = from + 1; at < last; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x0a)
            return undefined;
        if (code === 0x5c)
            at += 1;
        else if (code === 0x5b)
            inClass = true;
        else if (code === 0x5d)
            inClass = false;
        else if (code === 0x2f && !inClass)
            return at + 1;
    }
    return undefined;
}
/** Whether a `/` here starts a pattern: nothing before it could be divided. */
function startsRegex(text, at) {
    let before = at - 1;
    while (before >= 0 && text.charCodeAt(before) <= 0x20)
        before -= 1;
    if (before < 0 || REGEX_BEFORE.test(text[before]))
        return true;
    return REGEX_AFTER_WORD.test(text.slice(Math.max(0, before - 10), before + 1));
}
/** The place behind the piece of a script that starts here: a comment, text, template, pattern, or one character. */
function pieceEnd(text, at, depth = 0) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27)
        return quotedEnd(text, at);
    if (code === 0x60)
        return templateEnd(text, at, depth);
    if (code !== 0x2f && code !== 0x3c)
        return at + 1;
    const comment = commentEnd(text, at);
    if (comment > at)
        return comment;
    return (code === 0x2f && startsRegex(text, at) ? regexEnd(text, at) : undefined) ?? at + 1;
}
const isOpen = (code) => code === 0x7b || code === 0x5b || code === 0x28;
const isClose = (code) => code === 0x7d || code === 0x5d || code === 0x29;
/** The place behind the bracket that closes the one here; undefined where the script ends before. */
function blockEnd(text, from, depth = 0) {
    let open = 0;
    for (let at = from; at < text.length;) {
        const code = text.charCodeAt(at);
        if (isOpen(code))
            open += 1;
        else if (isClose(code))
            open -= 1;
        at = pieceEnd(text, at, depth);
        if (open === 0)
            return at;
    }
    return undefined;
}
/** The place of the comma or closing bracket that ends an expression. */
function expressionEnd(text, from) {
    let open = 0;
    for (let at = from; at < text.length; at = pieceEnd(text, at)) {
        const code = text.charCodeAt(at);
        if (open === 0 && (code === 0x2c || isClose(code)))
            return at;
        if (isOpen(code))
            open += 1;
        else if (isClose(code))
            open -= 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./lib/extract/structured/assignments.js

/** Bounded in every part: minified scripts are one long line. */
const NAME = String.raw `[\p{ID_Start}$_][\p{ID_Continue}$]{0,100}`;
const CHAIN = new RegExp(String.raw `${NAME}(?:\s*\.\s*${NAME}|\s*\[\s*(?:"[^"\\\n]{0,100}"|'[^'\\\n]{0,100}')\s*\]){0,10}`, 'uy');
const STEP = new RegExp(`${NAME}|"[^"]*"|'[^']*'`, 'gu');
const IS = /=(?![=>])|\|\||\?\?/y;
const VALUE = /[{["'`\d+\-!]|(?:JSON|new|true|false|null|undefined|void)\b/y;
const START = /[\p{ID_Start}$_]/u;
const GLOBAL = /^(?:window|self|globalThis|top)\.(?=.)/;
/** A name as `Assignment.name` has it. */
const bareName = (name) => name.replace(GLOBAL, '');
/** Every assignment of a literal in a script, in order: one pass over it, with texts, comments and patterns passed over. */
function assignmentsOf(script) {
    const found = [];
    for (let at = 0; at < script.length;) {
        if (!startsName(script, at))
            at = pieceEnd(script, at);
        else
            at = readAssignment(script, at, found);
    }
    return found;
}
function startsName(script, at) {
    const code = script.charCodeAt(at);
    if (code < 0x80)
        return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || code === 0x5f || code === 0x24;
    return START.test(String.fromCodePoint(script.codePointAt(at)));
}
/** Reads `a = b.c = window.d || {…` up to the value, or the one name that is here. */
function readAssignment(script, from, found) {
    const names = [];
    for (let at = from;;) {
        if (names.length > 0 && matches(VALUE, script, at)) {
            found.push(...names.map((name) => ({ name, at })));
            return at;
        }
        const end = matches(CHAIN, script, at);
        if (end === undefined)
            return at;
        const sign = blankEnd(script, end);
        const behind = matches(IS, script, sign);
        if (behind === undefined || (script[sign] !== '=' && names.length === 0))
            return end;
        if (script[sign] === '=')
            names.push(nameOf(script.slice(at, end)));
        at = blankEnd(script, behind);
    }
}
function matches(pattern, script, at) {
    pattern.lastIndex = at;
    return pattern.test(script) ? pattern.lastIndex : undefined;
}
function nameOf(chain) {
    const steps = (chain.match(STEP) ?? []).map((step) => step.replace(/^["']|["']$/g, ''));
    return bareName(steps.join('.'));
}

;// CONCATENATED MODULE: ./lib/extract/structured/exact-json.js
// What a plain JSON.parse might lose; only then is the reviver, which costs five times as much, worth its time.
const exact_json_AT_RISK = /\d{16}|\d\.\d*0(?!\d)|\d[eE][+-]?\d{3}/;
/** A number as it was written: as its digits where a JavaScript number would show others (`51.50`, integers beyond 2^53). */
function exactNumber(source) {
    const value = Number(source);
    if (!Number.isFinite(value))
        return source;
    if (/[eE]/.test(source))
        return value;
    if (source.includes('.'))
        return String(value) === source ? value : source;
    return Number.isSafeInteger(value) ? value : source;
}
/** Deeper data has no meaning, and would overflow the stack of whoever walks it. */
const exact_json_DEEPEST = 500;
/** Whether brackets may open deeper than is allowed; those in texts are counted too. */
function mayBeTooDeep(text) {
    let open = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at) | 0x20;
        if (code === 0x7b) {
            open += 1;
            if (open > exact_json_DEEPEST)
                return true;
        }
        else if (code === 0x7d)
            open -= 1;
    }
    return false;
}
/**
 * JSON, strictly. Numbers that would lose digits become texts.
 * @throws {SyntaxError} where it is not JSON, or looks too deep: the forgiving reader counts exactly
 */
function exactJson(text) {
    if (mayBeTooDeep(text))
        throw new SyntaxError(`it nests deeper than ${exact_json_DEEPEST}`);
    if (!exact_json_AT_RISK.test(text))
        return JSON.parse(text);
    return JSON.parse(text, (_key, value, context) => typeof value === 'number' && context?.source !== undefined ? exactNumber(context.source) : value);
}

;// CONCATENATED MODULE: ./lib/extract/structured/loose-text.js

const ESCAPES = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '0': '\0',
    '\n': '',
};
const CODED = /u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|(\r\n|[\s\S])/y;
/** What stands for the escape behind a backslash, and how long that is. */
function escaped(text, at) {
    CODED.lastIndex = at;
    const found = CODED.exec(text);
    if (!found)
        throw new SyntaxError(`the text ends in the middle, after ${text.length}`);
    const [whole, four, braced, two, other] = found;
    if (other !== undefined)
        return { text: other === '\r\n' ? '' : (ESCAPES[other] ?? other), length: whole.length };
    const code = Number.parseInt(four ?? braced ?? two ?? '', 16);
    return { text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), length: whole.length };
}
/**
 * A quoted text, raw line breaks and control characters as they stand.
 * @throws {SyntaxError} where its quote is never closed
 */
function looseQuoted(text, from) {
    const quote = text.charCodeAt(from);
    let out = '';
    let start = from + 1;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return { text: out + text.slice(start, at), end: at + 1 };
        if (code !== 0x5c)
            continue;
        const stands = escaped(text, at + 1);
        out += text.slice(start, at) + stands.text;
        at += stands.length;
        start = at + 1;
    }
    throw new SyntaxError(`the text ends in the middle, after ${text.length}`);
}
/** A template literal; its text is undefined where code is set in. */
function looseTemplate(text, from) {
    const end = templateEnd(text, from);
    const body = text.slice(from, end);
    if (!body.endsWith('`') || /(?<!\\)\$\{/.test(body))
        return { text: undefined, end };
    return { text: looseQuoted(body, 0).text, end };
}

;// CONCATENATED MODULE: ./lib/extract/structured/loose-json.js



const loose_json_NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const STRICT_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORD = /-?[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const DATE = /new\s+Date\s*\(\s*/y;
const loose_json_WORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['undefined', null],
    ['NaN', null],
    ['Infinity', null],
    ['-Infinity', null],
]);
const SHORT = [
    ['!0', true],
    ['!1', false],
    ['void 0', null],
];
/** What is no literal. */
const CODE = Symbol('code');
/**
 * One value from `from` on, forgiving: comments, trailing commas, raw line breaks and control characters in texts, NaN
 * and undefined (null); in scripts also keys without quotes, other quotes, `!0`, and `new Date("…")` (its text).
 * @throws {SyntaxError} where it ends too early, nests deeper than 500, or is something else
 */
function looseJson(text, from, grammar) {
    const scan = { text, script: grammar === 'script', at: from, code: 0 };
    const value = literal(scan, 0);
    if (value === CODE)
        throw fault(scan, 'is no value');
    return { value, end: scan.at, code: scan.code };
}
function fault(scan, what) {
    if (scan.at >= scan.text.length)
        return new SyntaxError(`the text ends in the middle, after ${scan.text.length}`);
    return new SyntaxError(`${JSON.stringify(scan.text.slice(scan.at, scan.at + 12))} at ${scan.at + 1} ${what}`);
}
function match(scan, pattern) {
    pattern.lastIndex = scan.at;
    const found = pattern.exec(scan.text)?.[0];
    if (found !== undefined)
        scan.at += found.length;
    return found;
}
function literal(scan, depth) {
    scan.at = blankEnd(scan.text, scan.at);
    const first = scan.text[scan.at];
    if (first === undefined)
        throw fault(scan, 'is missing');
    if (first === '{' || first === '[') {
        if (depth >= exact_json_DEEPEST)
            throw fault(scan, `nests deeper than ${exact_json_DEEPEST}`);
        return first === '{' ? object(scan, depth + 1) : list(scan, depth + 1);
    }
    if (first === '"' || (first === "'" && scan.script))
        return quoted(scan);
    if (first === '`' && scan.script) {
        const { text, end } = looseTemplate(scan.text, scan.at);
        scan.at = end;
        return text ?? CODE;
    }
    return number(scan) ?? word(scan);
}
function quoted(scan) {
    const { text, end } = looseQuoted(scan.text, scan.at);
    scan.at = end;
    return text;
}
function number(scan) {
    const source = match(scan, loose_json_NUMBER);
    if (source === undefined)
        return undefined;
    if (STRICT_NUMBER.test(source))
        return exactNumber(source);
    // An article number such as 007 is no octal number of anybody's.
    return /^0\d+$/.test(source) ? source : Number(source);
}
function word(scan) {
    if (scan.script) {
        const short = SHORT.find(([text]) => scan.text.startsWith(text, scan.at));
        if (short) {
            scan.at += short[0].length;
            return short[1];
        }
        if (match(scan, DATE) !== undefined)
            return date(scan);
    }
    const known = loose_json_WORDS.get(match(scan, WORD) ?? '');
    return known === undefined ? CODE : known;
}
function date(scan) {
    const inside = literal(scan, exact_json_DEEPEST);
    scan.at = blankEnd(scan.text, scan.at);
    if (inside === CODE || scan.text[scan.at] !== ')')
        return CODE;
    scan.at += 1;
    return inside;
}
/** A value inside of an object or a list; code is passed over up to what ends it. */
function member(scan, depth) {
    const value = literal(scan, depth);
    scan.at = blankEnd(scan.text, scan.at);
    const next = scan.text[scan.at];
    if (value !== CODE && (next === ',' || next === '}' || next === ']'))
        return value;
    return passOver(scan);
}
function passOver(scan) {
    if (!scan.script || scan.at >= scan.text.length)
        throw fault(scan, 'was not expected');
    scan.at = expressionEnd(scan.text, scan.at);
    scan.code += 1;
    return CODE;
}
/** True before the next member, false behind the end. */
function more(scan, close) {
    scan.at = blankEnd(scan.text, scan.at);
    while (scan.text[scan.at] === ',')
        scan.at = blankEnd(scan.text, scan.at + 1);
    if (scan.text[scan.at] !== close)
        return true;
    scan.at += 1;
    return false;
}
function between(scan, close) {
    const next = scan.text[scan.at];
    if (next !== ',' && next !== close)
        throw fault(scan, 'was not expected');
}
function list(scan, depth) {
    const found = [];
    scan.at += 1;
    while (more(scan, ']')) {
        const value = member(scan, depth);
        // A place in a list is kept: what follows must not move up.
        found.push(value === CODE ? null : value);
        between(scan, ']');
    }
    return found;
}
function object(scan, depth) {
    const found = {};
    scan.at += 1;
    while (more(scan, '}')) {
        const name = key(scan);
        const colon = name === undefined ? -1 : blankEnd(scan.text, scan.at);
        if (name === undefined || scan.text[colon] !== ':') {
            passOver(scan);
        }
        else {
            scan.at = colon + 1;
            const value = member(scan, depth);
            if (value !== CODE)
                set(found, name, value);
        }
        between(scan, '}');
    }
    return found;
}
function key(scan) {
    const first = scan.text[scan.at];
    if (first === '"' || (first === "'" && scan.script))
        return quoted(scan);
    return scan.script ? (match(scan, WORD) ?? match(scan, loose_json_NUMBER)) : undefined;
}
function set(object, name, value) {
    if (name === '__proto__')
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
    else
        object[name] = value;
}

;// CONCATENATED MODULE: ./lib/extract/structured/json-texts.js



const WRAPPING = /^(?:\s|\ufeff|<!--|-->|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)+|(?:\s|;|<!--|(?:\/\/\s*)?-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)+$/g;
const QUOTE_ENTITY = /&(?:quot|#0*34|#[xX]0*22);/;
const ENTITIES = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };
/**
 * The JSON texts of a script, one after the other; what stands before a mistake that cannot be mended is kept. Entities
 * are decoded only where a page has escaped the quotes of the whole: inside of texts they belong to the text.
 */
function jsonTexts(text) {
    const strict = strictly(text);
    if (strict !== undefined)
        return { values: [strict], problem: undefined };
    const body = text.replace(WRAPPING, '');
    const read = oneAfterTheOther(body);
    if (read.problem === undefined || read.values.length > 0 || !QUOTE_ENTITY.test(body))
        return read;
    const decoded = oneAfterTheOther(decodeEntities(body).replace(WRAPPING, ''));
    return decoded.problem === undefined ? decoded : read;
}
function strictly(text) {
    try {
        return exactJson(text);
    }
    catch {
        return undefined;
    }
}
function oneAfterTheOther(text) {
    const values = [];
    for (let at = next(text, 0); at < text.length;) {
        try {
            const { value, end } = looseJson(text, at, 'json');
            values.push(value);
            at = next(text, end);
        }
        catch (error) {
            return { values, problem: error instanceof Error ? error.message : String(error) };
        }
    }
    return { values, problem: undefined };
}
function next(text, from) {
    let at = blankEnd(text, from);
    while (text[at] === ';' || text[at] === ',')
        at = blankEnd(text, at + 1);
    return at;
}
function decodeEntities(text) {
    return text.replace(/&(?:(quot|amp|lt|gt|apos|nbsp)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g, (whole, name, ten, hex) => {
        if (name !== undefined)
            return ENTITIES[name] ?? whole;
        const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

;// CONCATENATED MODULE: ./lib/extract/structured/embedded.js







/** A path may begin with the steps of the name itself: `App.state.user`. */
const LONGEST_NAME = 5;
const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma|j)script(?:;.*)?)$/i;
const JSON_TYPES = /^(?:application|text)\/(?:[\w.-]+\+)?json(?:;.*)?$/i;
const PARSE = /JSON\s*\.\s*parse\s*\(\s*(?:(decodeURIComponent|decodeURI|unescape)\s*\(\s*)?/y;
/** Data in a page's scripts: JSON by the script's id, literals by the variable that they are given to. */
function readEmbedded(scripts, problems) {
    const json = jsonScripts(scripts);
    const codes = scripts
        .filter(({ attribs }) => SCRIPT_TYPES.test((attribs['type'] ?? '').trim()))
        .map((script) => ({ text: scriptText(script) }));
    const known = new Map();
    const named = (given) => {
        const name = bareName(given);
        if (!known.has(name))
            known.set(name, fromJson(json.get(given), given, problems) ?? fromCode(codes, name, problems));
        return known.get(name);
    };
    return { at: (path) => atPath(path, named), named };
}
function atPath(path, named) {
    const name = [];
    for (const step of path.slice(0, LONGEST_NAME)) {
        if (typeof step !== 'string')
            return undefined;
        name.push(step);
        const found = (0,json/* lookup */.$I)(named(name.join('.')), path.slice(name.length));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Scripts of JSON by their id, and by the names of their `data-` attributes where a page marks them so. */
function jsonScripts(scripts) {
    const found = new Map();
    for (const script of scripts) {
        if (!JSON_TYPES.test((script.attribs['type'] ?? '').trim()) && script.attribs['id'] !== '__NEXT_DATA__')
            continue;
        const marks = Object.keys(script.attribs).filter((name) => name.startsWith('data-'));
        for (const name of [script.attribs['id'] ?? '', ...marks])
            if (name !== '' && !found.has(name))
                found.set(name, script);
    }
    return found;
}
function fromJson(script, name, problems) {
    if (!script)
        return undefined;
    const { values, problem } = jsonTexts(scriptText(script));
    if (problem !== undefined)
        problems.push(`script ${name}: ${problem}`);
    return values[0];
}
/** The first of a variable's values that can be read. */
function fromCode(codes, name, problems) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    for (const code of codes) {
        if (!code.text.includes(last))
            continue;
        code.assignments ??= Map.groupBy(assignmentsOf(code.text), (one) => one.name);
        const found = firstReadable(code, name, problems);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function firstReadable(code, name, problems) {
    let empty;
    for (const { at } of code.assignments?.get(name) ?? []) {
        try {
            const { value, code: left } = literalAt(code.text, at);
            if (left > 0)
                problems.push(`script variable ${name}: ${left} members are code and were left out`);
            if (!isEmpty(value))
                return value;
            empty ??= value;
        }
        catch (error) {
            problems.push(`script variable ${name}: ${error instanceof Error ? error.message : String(error)}`);
            // Each further place of a broken name would be read to the end of the script as well.
            return empty;
        }
    }
    return empty;
}
/** `window.X = window.X || {}` before the line that fills it. */
const isEmpty = (value) => value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
function literalAt(text, at) {
    const parsed = argumentOfParse(text, at);
    if (parsed !== undefined)
        return { value: firstOf(jsonTexts(parsed)), code: 0 };
    const end = text[at] === '{' || text[at] === '[' ? blockEnd(text, at) : undefined;
    if (end !== undefined) {
        try {
            return { value: exactJson(text.slice(at, end)), code: 0 };
        }
        catch {
            // Most literals of scripts are no JSON.
        }
    }
    const { value, code, end: behind } = looseJson(text, at, 'script');
    if (end === undefined && !endsStatement(text, behind))
        throw new SyntaxError('its value is code');
    return { value, code };
}
/** False behind the 12 of `12 * 60`. */
function endsStatement(text, at) {
    const next = blankEnd(text, at);
    return next === text.length || ';,})]'.includes(text[next]) || text.slice(at, next).includes('\n');
}
function firstOf({ values, problem }) {
    if (values.length === 0)
        throw new SyntaxError(problem ?? 'no JSON');
    return values[0];
}
/** The text in `JSON.parse("…")`. */
function argumentOfParse(text, at) {
    PARSE.lastIndex = at;
    const found = PARSE.exec(text);
    if (!found)
        return undefined;
    const argument = looseJson(text, PARSE.lastIndex, 'script').value;
    if (typeof argument !== 'string')
        throw new SyntaxError('what it parses is no text');
    return found[1] === undefined ? argument : decodeURIComponent(argument);
}

;// CONCATENATED MODULE: ./lib/extract/structured/linked-path.js

const DEEPEST_LISTS = 50;
const isDict = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
/** The name of a type without schema.org in front. */
const bareType = (name) => name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '').replace(/\/$/, '');
function typesOf(object) {
    const given = Object.hasOwn(object, '@type') ? object['@type'] : undefined;
    const all = Array.isArray(given) ? given : [given];
    return all.filter((one) => typeof one === 'string').map(bareType);
}
/**
 * The first value at a path of linked data. Where one value or a list may stand, the path need not know which: a name
 * is looked up in every element of a list, and the element 0 of what is no list is the thing itself. Null is no value.
 */
function seek(value, path, follow, at = 0, lists = 0) {
    if (value === undefined || value === null)
        return undefined;
    if (at === path.length)
        return plain(value);
    const step = path[at];
    if (Array.isArray(value)) {
        if (typeof step === 'number')
            return seek(value[step], path, follow, at + 1);
        if (lists === DEEPEST_LISTS)
            return undefined;
        return first(value, (one) => seek(one, path, follow, step === json/* ANY */.x4 ? at + 1 : at, lists + 1));
    }
    if (step === 0 || step === json/* ANY */.x4)
        return seek(value, path, follow, at + 1, lists);
    if (typeof value !== 'object' || typeof step !== 'string')
        return undefined;
    const own = Object.hasOwn(value, step) ? seek(value[step], path, follow, at + 1) : undefined;
    return (own ??
        first(follow(value), (other) => (Object.hasOwn(other, step) ? seek(other[step], path, follow, at + 1) : undefined)));
}
/** JSON-LD may wrap a literal: `{"@value": "x", "@language": "en"}`. */
const plain = (value) => isDict(value) && Object.hasOwn(value, '@value') ? (value['@value'] ?? null) : value;
/**
 * The value in the first of some objects that has the path. A path may begin with the name of a type (`Product.name`):
 * then only objects of that type are looked at.
 */
function seekIn(objects, path, follow) {
    const found = first(objects, (one) => seek(one, path, follow));
    if (found !== undefined || path.length < 2 || typeof path[0] !== 'string')
        return found;
    const type = bareType(path[0]);
    const rest = path.slice(1);
    return first(objects, (one) => (typesOf(one).includes(type) ? seek(one, rest, follow) : undefined));
}
function first(all, look) {
    for (const one of all) {
        const found = look(one);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/extract/structured/json-ld.js



const json_ld_DEEPEST = 100;
/** References that are replaced by what they name, per object: a page of cross references must not grow without end. */
const MOST_REFERENCES = 1000;
/** The linked data of a page's scripts. */
function readJsonLd(scripts, problems) {
    const parsed = scripts.map((script, at) => {
        const { values, problem } = jsonTexts(scriptText(script));
        if (problem !== undefined)
            problems.push(`JSON-LD script ${at + 1}: ${problem}`);
        return { script, objects: values.flatMap((value) => topObjects(value)) };
    });
    const tops = parsed.flatMap(({ objects }) => objects);
    const byId = identities(tops);
    const follow = (object) => byId.get(idOf(object)) ?? [];
    return {
        value: (path, scope) => {
            const within = scope ? parsed.filter(({ script }) => scope.has(script)).flatMap(({ objects }) => objects) : tops;
            return seekIn(within, path, follow);
        },
        objects: (type) => ofType(tops, bareType(type)).map((object) => expand(object, byId)),
    };
}
/** The objects that a text is about: itself, the elements of a list, those of its graph. */
function topObjects(value, depth = 0) {
    if (depth > json_ld_DEEPEST)
        return [];
    if (Array.isArray(value))
        return value.flatMap((one) => topObjects(one, depth + 1));
    if (!isDict(value))
        return [];
    const graph = Object.hasOwn(value, '@graph') ? value['@graph'] : undefined;
    return graph === undefined ? [value] : [value, ...topObjects(graph, depth + 1)];
}
function idOf(object) {
    const id = Object.hasOwn(object, '@id') ? object['@id'] : undefined;
    return typeof id === 'string' ? id : '';
}
/** Every object below some, in order, each before what it holds; `enter` says whether to look inside. */
function walk(value, enter, depth = 0) {
    if (depth > json_ld_DEEPEST || value === null || typeof value !== 'object')
        return;
    if (isDict(value) && !enter(value))
        return;
    for (const child of Object.values(value))
        walk(child, enter, depth + 1);
}
function identities(tops) {
    const byId = new Map();
    const note = (object) => {
        const id = idOf(object);
        if (id !== '' && Object.keys(object).length > 1) {
            const same = byId.get(id);
            if (same)
                same.push(object);
            else
                byId.set(id, [object]);
        }
        return true;
    };
    for (const top of tops)
        if (!Object.hasOwn(top, '@graph'))
            walk(top, note);
        else
            walk({ ...top, '@graph': null }, note);
    return byId;
}
/** Objects of a type wherever they stand, but not those inside of another one that matches (its related products). */
function ofType(tops, type) {
    const found = [];
    const seen = new Set();
    const visit = (object) => {
        if (!typesOf(object).includes(type))
            return true;
        const id = idOf(object);
        if (id === '' || !seen.has(id))
            found.push(object);
        if (id !== '')
            seen.add(id);
        return false;
    };
    for (const top of tops)
        walk(Object.hasOwn(top, '@graph') ? { ...top, '@graph': null } : top, visit);
    return found;
}
/** A copy in which what other objects of the page say of the same identity, and of references, stands in its place. */
function expand(object, byId) {
    let budget = MOST_REFERENCES;
    const copy = (value, above) => {
        if (value === null || typeof value !== 'object' || above.length > json_ld_DEEPEST)
            return value;
        if (Array.isArray(value))
            return value.map((one) => copy(one, [...above, '']));
        return merged(value, above);
    };
    const merged = (value, above) => {
        const id = idOf(value);
        const others = id === '' || above.includes(id) || budget <= 0 ? [] : (byId.get(id) ?? []);
        if (others.length > 0)
            budget -= 1;
        const all = Object.assign(Object.create(null), ...[...others].reverse(), value);
        return Object.fromEntries(Object.entries(all).map(([key, one]) => [key, copy(one, [...above, id])]));
    };
    return merged(object, []);
}

;// CONCATENATED MODULE: ./lib/extract/structured/microdata.js



/** Items inside of one item, those inside of these included: `itemref` can name the same element again and again. */
const MOST_ITEMS = 1000;
const DEEPEST_ITEMS = 100;
const SOURCES = new Set(['audio', 'embed', 'iframe', 'img', 'source', 'track', 'video']);
const LINKS = new Set(['a', 'area', 'link']);
/** The items of a page by the rules of the HTML standard. */
function readMicrodata(all, base) {
    const order = new Map(all.map((element, at) => [element, at]));
    const reader = { base, order, ids: byId(all) };
    const built = new Map();
    const item = (element) => {
        const known = built.get(element) ?? readItem(reader, element, { budget: MOST_ITEMS, used: new Set() }, []);
        built.set(element, known);
        return known;
    };
    return {
        value: (path, scope) => seekIn(itemElements(scope, all).map(item), path, () => []),
        items: (type) => itemsOfType(reader, all, bareType(type)),
    };
}
function byId(all) {
    const ids = new Map();
    for (const element of all) {
        const id = element.attribs['id'];
        if (id !== undefined && !ids.has(id))
            ids.set(id, element);
    }
    return ids;
}
const has = (element, name) => Object.hasOwn(element.attribs, name);
/**
 * The items to look into, in this order: the scope itself; top-level ones and, in a row, those that are a property of
 * something around it; the scope as if it were an item, for a row whose properties belong to an item around it.
 */
function itemElements(scope, all) {
    const whole = !(0,dom/* isElement */.vq)(scope);
    const below = whole ? all : elements_elementsIn(scope);
    const own = !whole && has(scope, 'itemscope') ? [scope] : [];
    const items = below.filter((one) => has(one, 'itemscope'));
    const top = items.filter((one) => !has(one, 'itemprop'));
    const orphans = items.filter((one) => has(one, 'itemprop') && !insideItem(one, scope));
    return [...own, ...top, ...orphans, ...(whole || own.length > 0 ? [] : [scope])];
}
function insideItem(element, scope) {
    for (let up = element.parent; up !== null && up !== scope; up = up.parent) {
        if ((0,dom/* isElement */.vq)(up) && has(up, 'itemscope'))
            return true;
    }
    return (0,dom/* isElement */.vq)(scope) && has(scope, 'itemscope');
}
/** Items of a type in order; those that are a property of one that was found are part of it. */
function itemsOfType(reader, all, type) {
    const used = new Set();
    return all.flatMap((element) => {
        if (used.has(element) || !has(element, 'itemscope'))
            return [];
        if (!words(element.attribs['itemtype']).map(bareType).includes(type))
            return [];
        return [readItem(reader, element, { budget: MOST_ITEMS, used }, [])];
    });
}
function readItem(reader, element, building, above) {
    building.used.add(element);
    const item = {};
    const types = words(element.attribs['itemtype']);
    if (types.length > 0)
        item['@type'] = types.length === 1 ? types[0] : types;
    if (has(element, 'itemid'))
        item['@id'] = resolved(element.attribs['itemid'], reader.base);
    for (const property of propertiesOf(reader, element)) {
        const value = valueOfProperty(reader, property, building, [...above, element]);
        if (value === undefined)
            continue;
        for (const name of words(property.attribs['itemprop']))
            add(item, name, value);
    }
    return item;
}
function add(item, name, value) {
    const before = Object.hasOwn(item, name) ? item[name] : undefined;
    const now = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    Object.defineProperty(item, name, { value: now, enumerable: true, configurable: true, writable: true });
}
/** The standard's "properties of an item", in tree order. What `itemref` leads to a second time is passed over. */
function propertiesOf({ order, ids }, root) {
    const seen = new Set([root]);
    const found = [];
    const referenced = words(root.attribs['itemref']).flatMap((id) => ids.get(id) ?? []);
    const waiting = [...referenced.reverse(), ...root.children.filter(dom/* isElement */.vq).reverse()];
    for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
        if (seen.has(element))
            continue;
        seen.add(element);
        if (words(element.attribs['itemprop']).length > 0)
            found.push(element);
        if (has(element, 'itemscope') || element.name === 'template')
            continue;
        for (let i = element.children.length - 1; i >= 0; i--) {
            const child = element.children[i];
            if ((0,dom/* isElement */.vq)(child))
                waiting.push(child);
        }
    }
    if (referenced.length > 0)
        found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return found;
}
function valueOfProperty(reader, element, building, above) {
    const { name, attribs } = element;
    if (has(element, 'itemscope')) {
        if (above.includes(element) || above.length > DEEPEST_ITEMS || building.budget <= 0)
            return undefined;
        building.budget -= 1;
        return readItem(reader, element, building, above);
    }
    if (name === 'meta')
        return attribs['content'] ?? '';
    if (SOURCES.has(name))
        return resolved(attribs['src'] ?? '', reader.base);
    if (LINKS.has(name))
        return resolved(attribs['href'] ?? '', reader.base);
    if (name === 'object')
        return resolved(attribs['data'] ?? '', reader.base);
    if (name === 'data' || name === 'meter')
        return attribs['value'] ?? '';
    if (name === 'time' && has(element, 'datetime'))
        return attribs['datetime'];
    // Not in the standard, but in schema.org's own examples: <span itemprop="price" content="51.50">.
    return attribs['content'] ?? plainText(element);
}
/** The absolute address; the text as it stands where it is none. */
function resolved(text, base) {
    return text === '' ? '' : (URL.parse(text, base.href)?.href ?? text);
}

;// CONCATENATED MODULE: ./lib/extract/structured/open-graph.js

/** Contents of meta elements by `property` or `name`, the first of each. */
function readOpenGraph(all) {
    const found = new Map();
    for (const { name, attribs } of all) {
        const content = attribs['content'];
        if (name !== 'meta' || content === undefined)
            continue;
        for (const one of [...words(attribs['property']), ...words(attribs['name'])]) {
            const key = one.toLowerCase();
            if (!found.has(key))
                found.set(key, content.trim());
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/extract/structured/index.js







/** Reads each kind of data when it is first asked for, once, and keeps it as long as the page is kept. */
function createStructured(page) {
    const problems = [];
    const all = once(() => elements_elementsIn(page.root));
    const scripts = once(() => all().filter(({ name }) => name === 'script'));
    const linked = once(() => readJsonLd(scripts().filter(isLinked), problems));
    const microdata = once(() => readMicrodata(all(), page.base));
    const openGraph = once(() => readOpenGraph(all()));
    const embedded = once(() => readEmbedded(scripts(), problems));
    const paths = new Map();
    const steps = (text) => {
        const known = paths.get(text) ?? (0,json/* parsePath */.Rr)(text);
        paths.set(text, known);
        return known;
    };
    return {
        problems,
        jsonLd: (path, scope) => linked().value(steps(path), scope && (0,dom/* isElement */.vq)(scope) ? new Set(elements_elementsIn(scope)) : undefined),
        jsonLdObjects: (type) => linked().objects(type),
        microdata: (path, scope) => microdata().value(steps(path), scope),
        microdataItems: (type) => microdata().items(type),
        openGraph: (property) => openGraph().get(property.toLowerCase()),
        embedded: (path) => embedded().at(steps(path)),
        embeddedAt: (name, path) => {
            const rest = path === undefined ? [] : steps(path);
            const found = (0,json/* lookup */.$I)(embedded().named(name), rest);
            return found ?? embedded().at([...steps(name), ...rest]);
        },
    };
}
const isLinked = (script) => /^application\/ld\+json\s*(?:;.*)?$/i.test((script.attribs['type'] ?? '').trim());
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

;// CONCATENATED MODULE: ./lib/extract/rows.js





/**
 * Compiles what a stream reads of its pages: rows by `items`, `table` or `data`, or the whole page as one record.
 * @throws ConfigError for selectors and paths that do not parse, or a `path` where there are no records that have it
 */
function createRowReader(plan, options) {
    const withRecords = plan.table !== undefined || plan.data !== undefined;
    if (!withRecords)
        refusePaths(plan.fields, options.stream);
    const container = createContainer(plan, options);
    const columns = Object.keys(plan.fields).length === 0 && withRecords ? readWhole : createColumns(plan.fields, options);
    const detail = plan.items === undefined && !withRecords;
    return {
        read(page) {
            const view = viewOf(page);
            const rows = container(view);
            return finish(columns(view, rows.scopes), rows, detail);
        },
        readData(records, url) {
            const scopes = records.map((record) => ({ record }));
            return finish(columns({ base: url }, scopes), { scopes, index: -1 }, detail);
        },
    };
}
const viewOf = (page) => ({ base: page.base, html: { page, structured: createStructured(page) } });
function finish(read, { scopes, index, notes }, detail) {
    const all = (0,site/* newSiteNotes */.fK)();
    all.fields = read.notes;
    if (notes)
        all.fields['@items'] = notes;
    if (index >= 0) {
        while (all.items.length <= index)
            all.items.push(0);
        all.items[index] += 1;
    }
    return {
        records: read.rows,
        notes: all,
        incomplete: scopes.length === 0 || read.incomplete || (detail && !read.found),
    };
}
/** Records as they came, where no fields are named. */
const readWhole = (_, scopes) => ({
    rows: scopes.map(({ record }) => wholeRow(record ?? null)),
    notes: Object.create(null),
    incomplete: false,
    found: scopes.length > 0,
});
function wholeRow(record) {
    const row = Object.create(null);
    if (record === null || typeof record !== 'object' || Array.isArray(record))
        row['value'] = record;
    else
        for (const [name, value] of Object.entries(record))
            row[name] = value;
    return row;
}
function refusePaths(fields, stream) {
    for (const [name, { path }] of Object.entries(fields))
        if (path !== undefined)
            throw new errors/* ConfigError */.xL('field_path', `${stream}: the field "${name}" has a path, but its rows are no records`, {
                stream,
                remedy: 'Use `select`, or give the stream `data` or `table`.',
            });
}

// EXTERNAL MODULE: ./lib/extract/selector-syntax.js
var selector_syntax = __webpack_require__(89898);
;// CONCATENATED MODULE: ./lib/extract/suggest/page-kind.js


const USER_TYPES = new Set(['text', 'email', 'tel', '']);
/** The login that stands on a page; undefined where none does, or where it asks for more than one password. */
function loginOn(page) {
    const form = [...elementsIn(page.root)].find((one) => one.name === 'form' && passwordsIn(one).length > 0);
    const [password, second] = form ? passwordsIn(form) : [];
    if (!form || !password || second)
        return undefined;
    const inputs = inputsIn(form);
    const before = inputs.slice(0, inputs.indexOf(password)).filter((one) => USER_TYPES.has(typeOf(one)));
    const { id } = form.attribs;
    return {
        page: page.url.pathname + page.url.search,
        form: id !== undefined && /^[A-Za-z][\w-]*$/.test(id) ? `form#${id}` : 'form',
        user: before.map(({ attribs }) => attribs['name']).findLast((name) => name !== undefined && name !== ''),
        password: password.attribs['name'] ?? '',
    };
}
const typeOf = ({ attribs }) => attribs['type']?.toLowerCase() ?? '';
const inputsIn = (form) => [...elementsIn(form)].filter(({ name }) => name === 'input');
const passwordsIn = (form) => inputsIn(form).filter((one) => typeOf(one) === 'password' && (one.attribs['name'] ?? '') !== '');
/** Whether a page has scripts, which may fill it with what its HTML lacks. */
function hasScripts(page) {
    const stack = [...page.root.children];
    for (let node = stack.pop(); node; node = stack.pop()) {
        if (!(0,esm/* isTag */.dz)(node))
            continue;
        if (node.name === 'script' && isCode(node))
            return true;
        stack.push(...node.children);
    }
    return false;
}
const isCode = ({ attribs }) => !/json|importmap|speculation/i.test(attribs['type'] ?? '');

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/extract/suggest/render.js

/** The suggestion as the text of a whole config with short comments, ready to be saved and run. */
function renderSuggestion(suggestion, names) {
    const { rows, count, confidence, reasons, alternatives } = suggestion;
    const title = rows
        ? [
            `Suggested for ${render_plain(suggestion.url)}: ${count} rows, confidence ${Math.round(confidence * 100)} %.`,
            ...reasons.map((one) => `- ${one}`),
        ]
        : [
            `No list was found on ${render_plain(suggestion.url)}.`,
            ...reasons.map((one) => `- ${one}`),
            'The whole page is one record here: name its fields, or try a page with a list, or one rendered by a browser.',
        ];
    const others = alternatives.length === 0 ? [] : ['', 'Also on the page:', ...alternatives.map(alternativeLine)];
    return `${comment([...title, ...others])}\n${body(suggestion, names)}`;
}
function body(suggestion, { name, baseUrl, start, csv, rendered, login }) {
    const stream = streamName(name);
    const { rows, fields, paginator, detail, primaryKey } = suggestion;
    const target = csv === undefined ? `data/${stream}.csv` : scalar(braced(csv));
    const lines = [
        'version: 1',
        '',
        'sources:',
        '  site:',
        '    type: site',
        `    base_url: ${scalar(baseUrl)}`,
        '    rate_limit: 2/s # be polite',
        ...(rendered === true ? ['    render: browser # its HTML alone has no list'] : []),
        ...(login ? loginLines(login) : []),
        '',
        'streams:',
        `  ${stream}:`,
        '    source: site',
        `    start: ${scalar(braced(start))}`,
        ...(rows ? rowLines(rows) : []),
        '    fields:',
        ...(rows && fields.length > 0 ? fields.map(fieldLine) : ['      title: "title::text"']),
    ];
    if (paginator?.type === 'next_link')
        lines.push(`    paginator: { type: next_link, select: [${paginator.select.map(scalar).join(', ')}], max_pages: 50 }`);
    if (paginator?.type === 'page_number')
        lines.push(`    paginator: { type: page_number, param: ${scalar(paginator.param)}, start: ${paginator.start}, max_pages: 50 }`);
    if (detail !== undefined)
        lines.push('    # For values that only the page of each record has:', `    # detail: { follow: ${detail}, fields: { description: "…" } }`);
    if (primaryKey !== undefined)
        lines.push(`    primary_key: ${scalar(primaryKey)}`);
    lines.push(`    write: { mode: ${primaryKey === undefined ? 'replace' : 'merge'}, csv: ${target} }`);
    return `${lines.join('\n')}\n`;
}
/** Name and password stand in variables; the page's own words are data. */
function loginLines({ page, form, user, password }) {
    const fields = [...(user === undefined ? [] : [[user, 'SITE_USERNAME']]), [password, 'SITE_PASSWORD']];
    return [
        '    session:',
        '      login:',
        `        page: ${scalar(page)}`,
        ...(form === 'form' ? [] : [`        form: ${scalar(form)}`]),
        `        fields: { ${fields.map(([name, variable]) => `${scalar(name)}: "\${${variable}}"`).join(', ')} }`,
        '        # success: a selector that stands on a page only when logged in',
    ];
}
function rowLines(rows) {
    if (rows.kind !== 'data')
        return [`    ${rows.kind}: ${scalar(rows.select)}`];
    const path = rows.path === undefined ? '' : `, path: ${scalar(rows.path)}`;
    return [`    data: { ${rows.by}: ${scalar(rows.name)}${path} }`];
}
function fieldLine({ name, select, path, type, matches, required, examples }) {
    const place = select === undefined ? `path: ${scalar(path ?? name)}` : `select: ${scalar(select)}`;
    const more = [
        ...(type === 'text' ? [] : [`type: ${type}`]),
        ...(matches === undefined ? [] : [`matches: ${scalar(matches)}`]),
        ...(required ? ['required: true'] : []),
    ];
    const value = more.length === 0 && select !== undefined ? scalar(select) : `{ ${[place, ...more].join(', ')} }`;
    const example = examples[0] === undefined ? '' : ` # ${render_plain(examples[0])}`;
    return `      ${scalar(name)}: ${value}${example}`;
}
function alternativeLine({ rows, count, note }) {
    const where = rows.kind === 'data'
        ? `data: { ${rows.by}: ${rows.name}${rows.path === undefined ? '' : `, path: ${rows.path}`} }`
        : `${rows.kind}: ${rows.select}`;
    return `- ${render_plain(where)} (${count} rows; ${note})`;
}
/** A text as one YAML scalar in flow style; `$` of `${NAME}` is no variable here. */
const scalar = (text) => (0,dist/* stringify */.As)(text.replaceAll('${', () => '$${'), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim();
/** Braces of an address or a path are no template. */
const braced = (text) => text.replace(/[{}]/g, (brace) => brace + brace);
/** What was received, as part of a comment: one line in which nothing acts. */
const render_plain = (text) => text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 160)
    .toWellFormed();
const comment = (lines) => lines.map((line) => `# ${line}`.trimEnd()).join('\n');
function streamName(name) {
    const clean = name
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9_-]+/g, '_')
        .replace(/^[^A-Za-z]+|_+$/g, '')
        .slice(0, 60);
    return clean === '' ? 'rows' : clean;
}

;// CONCATENATED MODULE: ./lib/extract/suggest/groups.js




const groups_FEWEST = 3;
const groups_STUDIED = 12;
/** Words of what surrounds a list but is none. */
const AROUND = /^(?:nav|navigation|navbar|menu|menubar|footer|header|breadcrumbs?|pagination|pager|sidebar|tabs?|social|share|cookie|toolbar|filters?|facets?|dropdown|languages?|legal)$/;
const groups_MONEY = /\p{Sc}\s?\d|\d\s?\p{Sc}|\b(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK)\s?\d|\d\s?(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|PLN|CZK|kr|zł|Kč)\b/u;
/** Groups of repeated elements, the most likely list first. Menus, footers and the like are none. */
function findGroups(root) {
    const groups = Map.groupBy(elementsIn(root), keyOf);
    return [...groups.values()]
        .filter((elements) => elements.length >= groups_FEWEST && !/^(?:option|td|th|dd|br|meta|path|col|tr)$/.test(elements[0].name))
        .filter(([first]) => !standsAround(first))
        .map(judge)
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
}
const mainClass = (element) => classesOf(element).find((token) => meaningOf(token) === 1) ?? '';
/** Tag and class of an element, its parent, and the tag of its grandparent. */
function keyOf(element) {
    const parent = element.parent && (0,esm/* isTag */.dz)(element.parent) ? element.parent : undefined;
    const outer = parent?.parent && (0,esm/* isTag */.dz)(parent.parent) ? parent.parent.name : '';
    return `${outer} ${parent?.name ?? ''}.${parent ? mainClass(parent) : ''} ${element.name}.${mainClass(element)}`;
}
/** Whether it stands in a menu, a footer or another thing around the content. */
function standsAround(element) {
    for (let here = element; here; here = here.parent && (0,esm/* isTag */.dz)(here.parent) ? here.parent : undefined) {
        if (/^(?:nav|footer|form|select|head|button)$/.test(here.name))
            return true;
        if (here.name === 'body' || here.name === 'main')
            return false;
        const words = [
            ...wordsOf(here.attribs['role'] ?? ''),
            ...wordsOf(here.attribs['id'] ?? ''),
            ...classesOf(here).flatMap(wordsOf),
        ];
        if (words.some((word) => AROUND.test(word)) && !(here === element && words.includes('header')))
            return true;
        if (here.name === 'header' && !insideArticle(here))
            return true;
    }
    return false;
}
function insideArticle(element) {
    for (let here = element.parent; here && (0,esm/* isTag */.dz)(here); here = here.parent)
        if (here.name === 'article' || here.name === 'li')
            return true;
    return false;
}
function judge(elements) {
    const looks = sample(elements).map(looksOf);
    const mean = (measure) => looks.reduce((sum, one) => sum + measure(one), 0) / looks.length;
    const places = mean(({ places: all }) => new Set(all).size);
    const repeats = mean(({ places: all }) => (all.length === 0 ? 1 : all.length / new Set(all).size));
    const alike = mean(({ places: all }) => overlap(all, looks[0].places));
    const length = mean(({ text }) => text.length);
    const [links, headings, images] = [
        mean(({ link }) => +link),
        mean(({ heading }) => +heading),
        mean(({ image }) => +image),
    ];
    const prices = mean(({ text }) => +groups_MONEY.test(text));
    const score = 0.18 * Math.min(1, Math.log2(elements.length) / 4) +
        0.3 * Math.min(1, places / 6) +
        0.12 * alike +
        0.1 * links +
        0.12 * headings +
        0.1 * prices +
        0.08 * images +
        (mainClass(elements[0]) === '' ? 0 : 0.03);
    const worth = places < 2 || (length < 12 && images < 0.5) ? 0 : score * (repeats >= 1.8 ? 0.6 : 1) * (alike < 0.4 ? 0.6 : 1);
    const share = (value, what) => (value >= 0.5 ? [`${Math.round(value * 100)} % ${what}`] : []);
    return {
        elements,
        score: Math.min(1, worth),
        reasons: [
            `${elements.length} elements of the same build with about ${Math.round(places)} values each`,
            ...share(links, 'have a link'),
            ...share(headings, 'have a heading'),
            ...share(prices, 'have a price'),
            ...share(images, 'have an image'),
        ],
    };
}
function sample(elements) {
    const step = Math.max(1, Math.floor(elements.length / groups_STUDIED));
    return elements.filter((_, at) => at % step === 0).slice(0, groups_STUDIED);
}
function looksOf(row) {
    const places = [];
    let [link, heading, image] = [row.name === 'a' && row.attribs['href'] !== undefined, false, false];
    for (const element of elementsIn(row)) {
        if (hasOwnText(element) || element.name === 'img')
            places.push(pathIn(element, row));
        if (element.name === 'a' && element.attribs['href'] !== undefined)
            link = true;
        if (/^h[1-6]$/.test(element.name))
            heading = true;
        if (element.name === 'img')
            image = true;
    }
    return { places, text: textOf(row), link, heading, image };
}
/** Whether text stands in it directly, not only in elements inside of it. */
const hasOwnText = (element) => element.children.some((child) => child.type === 'text' && child.data.trim() !== '');
/** Tags and meaningful classes from the row to the element. */
function pathIn(element, row) {
    const steps = [];
    for (let here = element; here && here !== row; here = here.parent && (0,esm/* isTag */.dz)(here.parent) ? here.parent : undefined)
        steps.push(`${here.name}.${mainClass(here)}`);
    return steps.reverse().join(' ');
}

;// CONCATENATED MODULE: ./lib/extract/suggest/alternatives.js






const alternatives_FEWEST = 2;
const alternatives_DEEPEST = 6;
/** Types that describe the page or its owner, not a record of a list. */
const SURROUNDINGS = /^(?:WebSite|WebPage|Organization|BreadcrumbList|ListItem|SearchAction|ImageObject|ItemList|Offer|AggregateRating|Brand|Person|Rating|CollectionPage|PostalAddress|EntryPoint|SiteNavigationElement|ItemPage)$/;
/** Everything on the page that has rows without a selector, the largest first. */
function recordsOn(page) {
    const elements = elements_elementsIn(page.root);
    const structured = createStructured(page);
    const scripts = elements.filter(({ name }) => name === 'script');
    const linked = typesIn(scripts.filter(({ attribs }) => /ld\+json/i.test(attribs['type'] ?? ''))).map((type) => recordsOf({ kind: 'data', by: 'json_ld', name: type }, structured.jsonLdObjects(type), 'JSON-LD: usually complete and stable'));
    const micro = microTypes(elements).map((type) => recordsOf({ kind: 'data', by: 'microdata', name: type }, structured.microdataItems(type), 'microdata: survives changes of the layout'));
    const embedded = scriptNames(scripts).flatMap((name) => {
        const best = largestList(structured.embeddedAt(name) ?? null);
        if (!best)
            return [];
        const rows = { kind: 'data', by: 'embedded', name, ...(best.path === '' ? {} : { path: best.path }) };
        return [recordsOf(rows, best.list, 'JSON in a script: the data that the page is made of')];
    });
    return [...linked, ...micro, ...embedded, ...tablesOn(page, elements)]
        .filter(({ count }) => count >= alternatives_FEWEST)
        .sort((a, b) => b.count - a.count);
}
const recordsOf = (rows, records, note) => ({
    rows,
    records,
    count: records.length,
    note,
});
function typesIn(scripts) {
    const types = scripts.flatMap((script) => [...scriptText(script).matchAll(/"@type"\s*:\s*"([\w:/.#]{1,80})"/g)].map(([, type]) => type));
    return [...new Set(types)].filter((type) => !SURROUNDINGS.test(alternatives_bare(type)));
}
function microTypes(elements) {
    const types = elements.flatMap(({ attribs }) => attribs['itemscope'] === undefined ? [] : (attribs['itemtype'] ?? '').trim().split(/\s+/));
    return [...new Set(types)].filter((type) => type !== '' && !SURROUNDINGS.test(alternatives_bare(type)));
}
const alternatives_bare = (type) => type.replace(/^.*[/#:]/, '');
/** Names by which scripts with JSON can be asked for: their id, or the variables that they set. */
function scriptNames(scripts) {
    const names = scripts.flatMap((script) => {
        const { id, type = '' } = script.attribs;
        if (/ld\+json/i.test(type) || script.attribs['src'] !== undefined)
            return [];
        if (/json/i.test(type))
            return id === undefined ? [] : [id];
        return assignmentsOf(scriptText(script)).map(({ name }) => name);
    });
    return [...new Set(names)].filter((name) => /^[\w$]+(?:\.[\w$]+)*$/.test(name)).slice(0, 20);
}
/** The longest list of objects in a value, and the path to it. */
function largestList(value, path = '', depth = 0) {
    if (value === null || typeof value !== 'object' || depth > alternatives_DEEPEST)
        return undefined;
    if (Array.isArray(value))
        return value.length >= alternatives_FEWEST && value.every(isRecord) ? { path, list: value } : undefined;
    let best;
    for (const [key, child] of Object.entries(value)) {
        if (!/^[\w$-]+$/.test(key))
            continue;
        const found = largestList(child, path === '' ? key : `${path}.${key}`, depth + 1);
        if (found && found.list.length > (best?.list.length ?? 0))
            best = found;
    }
    return best;
}
const isRecord = (value) => value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length >= 2;
/** Tables with a head and data; those that only arrange the page, or a single record, have none. */
function tablesOn(page, elements) {
    const tables = elements.filter(({ name }) => name === 'table');
    return tables.flatMap((table) => {
        const inside = elements_elementsIn(table);
        if (standsAround(table) || inside.some(({ name }) => name === 'table') || !inside.some(({ name }) => name === 'th'))
            return [];
        const records = tableRows(page, table, {});
        const [first] = records;
        if (!first || records.length < alternatives_FEWEST || Object.keys(first).length < 2 || headedByRows(inside))
            return [];
        const select = alternatives_selectorOf(table, elements);
        return select === undefined
            ? []
            : [recordsOf({ kind: 'table', select }, records, 'table: its head gives the columns')];
    });
}
/** Each row has its own head: the facts of one record. */
function headedByRows(inside) {
    const rows = inside.filter(({ name }) => name === 'tr');
    const own = rows.filter((row) => row.children.some((child) => 'name' in child && child.name === 'th') &&
        row.children.some((child) => 'name' in child && child.name === 'td'));
    return (own.length > rows.length / 2 && rows.every((row) => row.children.filter((child) => 'name' in child).length <= 2));
}
function alternatives_selectorOf(element, all) {
    return candidatesOf(element)
        .sort((a, b) => a.cost - b.cost)
        .find((selector) => all.find((one) => selector.matches(one)) === element)?.text;
}
/** Columns of records: their plain values, and those one level below. */
function columnsOfRecords(records) {
    const paths = new Map();
    const note = (path, at, value) => {
        if (value === null || value === undefined || typeof value === 'object' || value === '')
            return;
        const values = paths.get(path) ?? new Array(records.length).fill(undefined);
        paths.set(path, values);
        values[at] = String(value);
    };
    records.forEach((record, at) => {
        for (const [key, value] of entriesOf(record)) {
            const path = escapeKey(key);
            note(path, at, value);
            for (const [inner, deep] of entriesOf(value))
                note(`${path}.${escapeKey(inner)}`, at, deep);
        }
    });
    return [...paths].map(([path, values]) => ({
        name: path,
        path,
        values,
        isLink: values.every((value) => value === undefined || /^https?:\/\/\S+$/.test(value)),
    }));
}
const entriesOf = (value) => value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)
    ? []
    : Object.entries(value).filter(([key]) => !key.startsWith('@') && key !== '');
const escapeKey = (key) => key.replace(/[.[\]\\]/g, '\\$&');

;// CONCATENATED MODULE: ./lib/extract/suggest/names.js



/** Words by which sites call what a field of this name holds; the first name that fits is taken. */
const NAMES = [
    ['old_price', /^(?:old|was|regular|strike|crossed|uvp|rrp|list)$/],
    ['price', /^(?:price|amount|cost|preis|prix|precio|rent)$/],
    ['rating', /^(?:rating|stars?|score|ratingvalue)$/],
    ['reviews', /^(?:reviews?|reviewcount|ratingcount)$/],
    ['availability', /^(?:stock|instock|availability|available|lager)$/],
    ['date', /^(?:date|time|published|posted|updated|datepublished|datetime|datum)$/],
    ['image', /^(?:image|img|thumb|thumbnail|photo|picture|cover)$/],
    ['author', /^(?:author|byline|writer|by)$/],
    ['sku', /^(?:sku|upc|ean|gtin|isbn|asin|mpn)$/],
    ['brand', /^(?:brand|manufacturer|vendor)$/],
    ['description', /^(?:description|desc|summary|teaser|excerpt|abstract|snippet|intro|lead)$/],
    ['category', /^(?:category|genre|section|topic)$/],
    ['location', /^(?:location|place|city|address|region|ort)$/],
    ['company', /^(?:company|employer|organization)$/],
    ['salary', /^(?:salary|wage|pay)$/],
    ['title', /^(?:title|name|headline|heading|caption)$/],
];
/** Words that say nothing of what a value is. */
const EMPTY = new Set('text label value wrapper container inner outer box block content body info meta link item card product entry post list row col cell field line main data tile teaserbox element part unit color bold small large left right top bottom primary secondary'.split(' '));
/** A name for what is taken of an element: by its attributes, its classes, those around it, its tag; undefined where none says anything. */
function names_nameOf(element, row, take) {
    if (take === 'src')
        return 'image';
    if (take === 'href')
        return 'url';
    if (take === 'datetime')
        return 'date';
    const known = fromDictionary(namesAround(element, row)) ?? fromTake(take);
    if (known !== undefined)
        return known;
    if (/^h[1-6]$/.test(element.name))
        return 'title';
    if (element.name === 'time')
        return 'date';
    const rowWords = new Set(classesOf(row).flatMap(wordsOf));
    const words = classesOf(element)
        .filter((token) => meaningOf(token) === 1)
        .flatMap(wordsOf)
        .filter((word) => !EMPTY.has(word) && !rowWords.has(word));
    return words.length === 0 ? undefined : asName(words.slice(0, 2).join('_'));
}
const fromTake = (take) => {
    const [, name] = /^data-(.+)$/.exec(take) ?? [];
    return take === 'title' ? 'title' : name === undefined ? undefined : asName(name);
};
/** Words of the element, then of what is around it inside of the row: the nearest that is known counts. */
function namesAround(element, row) {
    const around = [];
    for (let here = element; here && here !== row && around.length < 2; here = here.parent && (0,esm/* isTag */.dz)(here.parent) ? here.parent : undefined)
        around.push([
            ...wordsOf((here.attribs['itemprop'] ?? '').toLowerCase()),
            ...classesOf(here).flatMap(wordsOf),
            ...wordsOf(here.attribs['id'] ?? ''),
            ...Object.keys(here.attribs).flatMap((name) => (name.startsWith('data-') ? wordsOf(name.slice(5)) : [])),
        ]);
    return around;
}
function fromDictionary(around) {
    for (const words of around)
        for (const [name, pattern] of NAMES) {
            if (name === 'old_price'
                ? words.some((word) => pattern.test(word)) && words.includes('price')
                : words.some((word) => pattern.test(word)))
                return name;
        }
    return undefined;
}
/** `"Price (net):"` as price_net. */
const labelName = (label) => asName(label);
/** A name that a column may have; `field` where nothing is left of the text. */
function asName(text) {
    const name = text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .slice(0, 40);
    return name === '' ? 'field' : /^\d/.test(name) ? `field_${name}` : name;
}

;// CONCATENATED MODULE: ./lib/extract/suggest/columns.js






const columns_MOST = 14;
/** A place must be found in this share of the rows. */
const SHARE = 0.3;
const columns_SELECTORS_TRIED = 60;
/** Attributes that hold values. Their names are those of the fields where nothing better is known. */
const VALUES = /^(?:href|src|datetime|content|data-(?:price|sku|id|product-id|date|rating|amount|value|stars|stock|currency))$/;
/** The values of the rows by their places, each with a selector that finds it in all of them, named. */
function columnsOf(rows) {
    const places = placesOf(rows).filter(({ elements }) => found(elements) >= Math.max(2, rows.length * SHARE));
    const columns = [];
    const seen = new Set();
    const names = new Map();
    for (const place of places) {
        const values = place.elements.map((element) => (element ? takeFrom(element, place.take) || undefined : undefined));
        const key = JSON.stringify(values);
        if (seen.has(key) || saysNothing(values, place))
            continue;
        const select = columns_selectorOf(rows, place);
        if (select === undefined)
            continue;
        seen.add(key);
        const isLink = place.take === 'href' || place.take === 'src';
        const first = place.elements.find((element) => element !== undefined);
        const name = unique(nameIn(first, rows, place.take, columns), names);
        columns.push({
            name,
            select: `${select}${place.take === 'text' ? '::text' : `::attr(${place.take})`}`,
            values,
            isLink,
        });
        if (columns.length === columns_MOST)
            break;
    }
    return columns;
}
const found = (elements) => elements.filter((one) => one !== undefined).length;
function placesOf(rows) {
    const places = new Map();
    const note = (key, take, at, element) => {
        let place = places.get(`${key}|${take}`);
        if (!place) {
            place = { take, elements: new Array(rows.length).fill(undefined) };
            places.set(`${key}|${take}`, place);
        }
        place.elements[at] ??= element;
    };
    rows.forEach((row, at) => {
        for (const element of [row, ...elementsIn(row)]) {
            const key = `${pathIn(element, row)}${labelBefore(element) ?? ''}`;
            if (element !== row && hasOwnText(element))
                note(key, 'text', at, element);
            for (const [name, value] of Object.entries(element.attribs))
                if (VALUES.test(name) && value.trim() !== '' && !/^(?:#|javascript:|data:)/.test(value))
                    note(key, name, at, element);
            if (element.attribs['title'] !== undefined)
                note(key, 'title', at, element);
        }
    });
    for (const [key, { take, elements }] of places) {
        if (take !== 'title')
            continue;
        // A title repeats the text, or says what a tool tip says; only where a text is cut off does it hold more.
        places.delete(elements.some((element) => element && isCut(element)) ? key.replace(/title$/, 'text') : key);
    }
    return [...places.values()];
}
const CUT = /\s*(?:…|\.\.\.)\s*$/;
function isCut(element) {
    const text = textOf(element, 400);
    return CUT.test(text) && (element.attribs['title'] ?? '').startsWith(text.replace(CUT, ''));
}
/** Labels, buttons and other texts that are the same in each row. What may be a state (In stock) is kept. */
function saysNothing(values, { take, elements }) {
    const first = elements.find((element) => element !== undefined);
    if (take === 'text' &&
        (/^(?:button|label|th|dt)$/.test(first.name) || labelOf(values.find(Boolean) ?? '', false) !== undefined))
        return true;
    if (take === 'title')
        return false;
    const texts = new Set(values.filter((value) => value !== undefined));
    return (texts.size <= 1 &&
        !/stock|avail|condition|status/i.test(`${first.attribs['class'] ?? ''} ${first.attribs['itemprop'] ?? ''}`));
}
function takeFrom(element, take) {
    return take === 'text' ? textOf(element, 400) : (element.attribs[take] ?? '').trim();
}
function labelBefore(element) {
    let near = element.prev;
    while (near && !(0,esm/* isTag */.dz)(near))
        near = near.prev;
    return near ? labelOf(textOf(near), /^(?:th|dt|label|strong|b)$/.test(near.name)) : undefined;
}
function nameIn(element, rows, take, before) {
    const label = labelBefore(element);
    const plain = names_nameOf(element, rows[0], take) ?? (label === undefined ? undefined : labelName(label));
    if (plain !== undefined)
        return plain;
    return before.some(({ name }) => name === 'title') || take !== 'text' ? 'text' : titleOrText(element);
}
const titleOrText = (element) => {
    for (let here = element; here; here = here.parent && (0,esm/* isTag */.dz)(here.parent) ? here.parent : undefined)
        if (/^h[1-6]$/.test(here.name))
            return 'title';
    return element.name === 'a' ? 'title' : 'text';
};
function unique(name, names) {
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    return name === 'text' ? `text_${before + 1}` : before === 0 ? name : `${name}_${before + 1}`;
}
/** The selector whose first match in every row is this element, and that finds nothing in rows that have none. */
function columns_selectorOf(rows, { take, elements }) {
    const row = rows[elements.findIndex((element) => element !== undefined)];
    const first = elements.find((element) => element !== undefined);
    if (first === row)
        return ':scope';
    const inside = rows.map((one) => [...elementsIn(one)]);
    const fits = (selector) => inside.every((all, at) => all.find((one) => selector.matches(one) && takeFrom(one, take) !== '') === elements[at]);
    const candidates = new Map(candidatesOf(first).map((one) => [one.text, one]));
    return [...candidates.values()]
        .sort((a, b) => a.cost - b.cost || a.text.length - b.text.length)
        .slice(0, columns_SELECTORS_TRIED)
        .find(fits)?.text;
}

;// CONCATENATED MODULE: ./lib/extract/suggest/paging.js



const NEXT = /^(?:next(?: page)?|older(?: posts)?|more results|weiter|nächste(?: seite)?|suivante?|siguiente|volgende|successiva|próxima|nästa|neste|næste|»|›|→|>|>>|next\s*[»›→>]+|weiter\s*[»›→>]+)$/i;
/** How the next page is found: a link that says so, else a number in the addresses of the links to other pages. */
function pagingOf(page) {
    const links = [...linksIn(page.root)];
    const select = [...new Set(links.flatMap((link) => nextSelector(link) ?? []))].slice(0, 3);
    return select.length > 0 ? { type: 'next_link', select } : numbered(links, page);
}
function* linksIn(root) {
    // `link` elements of the head may say where the next page is, too.
    const stack = [...root.children].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
        if (!('children' in node))
            continue;
        if ('attribs' in node && /^(?:a|link)$/.test(node.name) && node.attribs['href'] !== undefined)
            yield node;
        for (let at = node.children.length - 1; at >= 0; at--)
            stack.push(node.children[at]);
    }
}
function nextSelector(link) {
    const rel = (link.attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    if (rel.includes('next'))
        return `${link.name}[rel~="next"]::attr(href)`;
    if (link.name !== 'a' || /^(?:#|javascript:)/.test(link.attribs['href'] ?? ''))
        return undefined;
    const parent = link.parent && 'attribs' in link.parent ? link.parent : undefined;
    const text = textOf(link, 40);
    if (!NEXT.test(text) && !NEXT.test(link.attribs['aria-label'] ?? '') && !isNextByClass(link, parent, text))
        return undefined;
    for (const [element, suffix] of [
        [link, ''],
        [parent, ' a'],
    ]) {
        const named = element && classesOf(element).find((token) => meaningOf(token) > 0 && wordsOf(token).includes('next'));
        if (named)
            return `${element.name}.${escapeName(named)}${suffix}::attr(href)`;
    }
    return `a:contains(${JSON.stringify(text)})::attr(href)`;
}
/** A class that says next, on a link without words of its own (an icon). */
function isNextByClass(link, parent, text) {
    const says = (element) => element !== undefined && classesOf(element).some((token) => /(?:^|[-_])next$/i.test(token));
    return (says(link) || says(parent)) && !/\p{L}{12}/u.test(text);
}
function numbered(links, { base, url }) {
    const counts = new Map();
    for (const link of links) {
        const target = URL.parse(link.attribs['href'], base.href);
        if (!target || target.origin !== url.origin || target.pathname !== url.pathname)
            continue;
        for (const [param, value] of target.searchParams) {
            if (!/^(?:page|p|pg|seite|pagina|paged)$/i.test(param) || !/^\d{1,4}$/.test(value))
                continue;
            if (textOf(link, 10) !== value)
                continue;
            const numbers = counts.get(param) ?? new Set();
            counts.set(param, numbers.add(Number(value)));
        }
    }
    const [best] = [...counts].sort(([, a], [, b]) => b.size - a.size);
    if (!best || best[1].size < 2)
        return undefined;
    return { type: 'page_number', param: best[0], start: best[1].has(0) ? 0 : 1 };
}

;// CONCATENATED MODULE: ./lib/extract/suggest/types.js

const types_TRIED = ['price', 'date', 'integer', 'number'];
const types_MONEY = /\p{Sc}|\b[A-Z]{3}\b|kr|zł|Kč/u;
const types_NUMBER = /^[+-]?[\d.,'\s]*\d%?$/;
/** Texts that are true, of two that a state can have. */
const types_YES = /^(?:in stock|available|yes|open|auf lager|verfügbar|sofort lieferbar|ja|en stock)/i;
const STATE = /stock|avail|lager|verf|yes|no$|open|closed/i;
/** A column with the type of its values: one that all of them parse as. */
function typed(column, page) {
    const { name, select, path, values } = column;
    const texts = values.filter((value) => value !== undefined && value !== '');
    const found = texts.length;
    return {
        name,
        ...(select === undefined ? {} : { select }),
        ...(path === undefined ? {} : { path }),
        ...types_typeOf(column, texts, page),
        required: found === values.length && found > 0,
        found,
        examples: [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 60).toWellFormed()),
    };
}
function types_typeOf(column, texts, page) {
    if (column.isLink)
        return { type: 'url' };
    const state = stateOf(texts);
    if (state !== undefined)
        return { type: 'boolean', matches: state };
    // A price without a currency is a number, and never a whole one: the next page may have cents.
    if (texts.length > 0 && /price/.test(column.name) && texts.every((text) => types_NUMBER.test(text)))
        return { type: parses('number', texts, page) ? 'number' : 'text' };
    for (const type of types_TRIED)
        if (texts.length > 0 && mayBe(type, texts, column.name) && parses(type, texts, page))
            return { type };
    return { type: 'text' };
}
/** What a price, a date and a number look like: the parsers are forgiving, a suggestion must not be. */
function mayBe(type, texts, name) {
    const all = (pattern) => texts.every((text) => pattern.test(text));
    if (type === 'price')
        return all(/\d/) && texts.every((text) => text.length <= 30) && all(types_MONEY);
    if (type === 'date')
        return all(/\d/) && all(/\d{4}|\d[-/.]\d/) && !all(/^\d+(?:[.,]\d+)?$/) && texts.every((text) => text.length <= 40);
    return all(types_NUMBER) && !texts.some((text) => /^0\d/.test(text)) && !/sku|id$|zip|phone/.test(name);
}
function parses(type, texts, page) {
    const parse = createValueParser({ type, list: false, required: false });
    return texts.every((text) => {
        const { ok, value } = parse(text, page);
        return ok && value !== undefined;
    });
}
function stateOf(texts) {
    const states = new Set(texts.map((text) => text.toLowerCase()));
    if (states.size === 0 || states.size > 2 || texts.some((text) => text.length > 30 || !STATE.test(text)))
        return undefined;
    return texts.find((text) => types_YES.test(text));
}

;// CONCATENATED MODULE: ./lib/extract/suggest/suggest.js








/** Below this a group is no list. */
const suggest_ENOUGH = 0.36;
const suggest_TRIED = 4;
const MOST_FIELDS = 14;
/** Proposes where the rows of a list page stand and what they hold. Pure: a page without a list gives no rows. */
function suggestStream(page) {
    const records = recordsOn(page);
    const built = findGroups(page.root)
        .filter(({ score }) => score >= suggest_ENOUGH)
        .slice(0, suggest_TRIED)
        .map((group) => fromGroup(group, page))
        .find((one) => one !== undefined);
    const own = chooseRecords(records, built);
    const chosen = own ? fromRecords(own, page) : built;
    const alternatives = records.filter((one) => one !== own).map(({ rows, count, note }) => ({ rows, count, note }));
    const others = own && built?.rows ? [{ rows: built.rows, count: built.count, note: 'elements of the same build' }] : [];
    if (!chosen)
        return { ...nothing(page), alternatives };
    return { ...chosen, paginator: pagingOf(page), alternatives: [...others, ...alternatives] };
}
const nothing = (page) => ({
    url: page.url.href,
    rows: undefined,
    count: 0,
    confidence: 0,
    reasons: ['no repeated elements with values of their own, no table and no list of records was found'],
    fields: [],
    primaryKey: undefined,
    paginator: undefined,
    detail: undefined,
    alternatives: [],
});
/** A table where it is the list; data where there are no elements. Elsewhere elements are what the reader sees. */
function chooseRecords(records, built) {
    const table = records.find(({ rows, count }) => rows.kind === 'table' && count >= 3);
    if (table && (!built || table.count >= built.count))
        return table;
    return built ? undefined : records[0];
}
function fromRecords({ rows, records, count, note }, page) {
    const names = new Set();
    const fields = columnsOfRecords(records)
        .slice(0, MOST_FIELDS)
        .map((column) => typed({ ...column, name: freeName(asName(column.name), names) }, page));
    return {
        url: page.url.href,
        rows,
        count,
        confidence: 0.8,
        reasons: [`${count} records; ${note}`],
        ...withKeys(fields, columnsOfRecords(records)),
    };
}
function freeName(name, taken) {
    let free = name;
    for (let at = 2; taken.has(free); at++)
        free = `${name}_${at}`;
    taken.add(free);
    return free;
}
function fromGroup(group, page) {
    const found = suggest_selectorOf(group, page);
    if (!found)
        return undefined;
    const columns = columnsOf(found.elements);
    if (columns.length < 2)
        return undefined;
    const fields = namedByValue(columns.map((column) => typed(column, page)));
    return {
        url: page.url.href,
        rows: { kind: 'items', select: found.select },
        count: found.elements.length,
        confidence: Math.round(Math.min(0.99, group.score + 0.1) * 100) / 100,
        reasons: group.reasons,
        ...withKeys(fields, columns),
    };
}
/** What no name told is told by its values: the first price is the price. */
function namedByValue(fields) {
    const names = new Set(fields.map(({ name }) => name));
    return fields.map((field) => {
        const { name, type } = field;
        if (!/^text_\d+$/.test(name) || (type !== 'price' && type !== 'date') || names.has(type))
            return field;
        names.add(type);
        return { ...field, name: type };
    });
}
/** The selector that finds the group; a few elements more or less are ads and headings between the rows. */
function suggest_selectorOf({ elements }, page) {
    const all = [...elementsIn(page.root)];
    const wanted = new Set(elements);
    let chosen;
    const candidates = new Map([elements[0], elements.at(-1)].flatMap(candidatesOf).map((one) => [one.text, one]));
    for (const { text, cost, matches } of candidates.values()) {
        const found = all.filter(matches);
        const hits = found.filter((one) => wanted.has(one)).length;
        const worth = (2 * hits) / (found.length + wanted.size) - cost * 0.02;
        if (hits >= 2 && (!chosen || worth > chosen.worth))
            chosen = { select: text, elements: found, worth };
    }
    return chosen && chosen.worth > 0.55 ? chosen : undefined;
}
const KEYS = /^(?:sku|id|upc|ean|isbn|.*_id|product_id)$/;
/**
 * What tells records apart, and where each has a page of its own. Only these and the title are demanded: of the rest one page
 * cannot know whether every record has it, and a demand that is not met costs a browser, or the run its success.
 */
function withKeys(fields, columns) {
    const distinct = fields.filter(({ required }, at) => required && isDistinct(columns[at]));
    const byName = distinct.find(({ name }) => KEYS.test(name));
    const link = distinct.find(({ name, type }) => type === 'url' && /^url(?:_\d+)?$/.test(name));
    const primaryKey = (byName ?? link)?.name;
    const detail = link?.name;
    const demanded = new Set([primaryKey, detail, 'title', 'name']);
    return {
        fields: fields.map((field) => ({ ...field, required: field.required && demanded.has(field.name) })),
        primaryKey,
        detail,
    };
}
const isDistinct = ({ values }) => new Set(values).size === values.length;

;// CONCATENATED MODULE: ./lib/extract/suggest/index.js




;// CONCATENATED MODULE: ./lib/extract/index.js










/***/ })

};
