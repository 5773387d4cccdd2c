export const id = 8188;
export const ids = [8188];
export const modules = {

/***/ 94213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createChain)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/bounded-pattern.js + 1 modules
var bounded_pattern = __webpack_require__(60121);
// EXTERNAL MODULE: ./lib/extract/check-pattern.js
var check_pattern = __webpack_require__(49730);
// EXTERNAL MODULE: ./lib/extract/dom.js
var dom = __webpack_require__(14105);
;// CONCATENATED MODULE: ./lib/extract/css/conditions.js

function compileConditions(conditions, matchList, hasList) {
    const tests = conditions.map((condition) => compileCondition(condition, matchList, hasList));
    const [first, second] = tests;
    if (second === undefined)
        return first;
    if (tests.length === 2)
        return (element, scope) => first(element, scope) && second(element, scope);
    return (element, scope) => tests.every((test) => test(element, scope));
}
function compileCondition(condition, matchList, hasList) {
    switch (condition.kind) {
        case 'tag': {
            const { name } = condition;
            // The names of SVG's elements have capitals, which selectors are written without.
            return (element) => element.name === name || (element.name.length === name.length && element.name.toLowerCase() === name);
        }
        case 'any':
            return () => true;
        case 'scope':
            return (element, scope) => element === scope || (!(0,dom/* isElement */.vq)(scope) && element.parent === scope);
        case 'attribute':
            return (element) => (0,dom/* attributeOf */.w4)(element, condition.name) !== undefined;
        case 'compare':
            return compileComparison(condition);
        case 'nth':
            return compileNth(condition.nth, condition.fromEnd, condition.ofType);
        case 'contains':
            return condition.ignoreCase
                ? (element) => (0,dom/* textOf */.b6)(element).toLowerCase().includes(condition.text.toLowerCase())
                : (element) => (0,dom/* textOf */.b6)(element).includes(condition.text);
        case 'is':
            return matchList(condition.list);
        case 'not': {
            const test = matchList(condition.list);
            return (element, scope) => !test(element, scope);
        }
        case 'has':
            return hasList(condition.list);
        case 'empty':
            return (element) => element.children.every((node) => node.type === 'comment' || node.type === 'directive');
        case 'root':
            return (element) => (0,dom/* parentElement */.ZN)(element) === undefined;
    }
}
function compileComparison({ name, operator, value, ignoreCase }) {
    const wanted = ignoreCase ? value.toLowerCase() : value;
    const compare = comparisons[operator];
    if (operator === '!=')
        return (element) => !holds(element);
    return holds;
    function holds(element) {
        const given = (0,dom/* attributeOf */.w4)(element, name);
        return given !== undefined && compare(ignoreCase ? given.toLowerCase() : given, wanted);
    }
}
const comparisons = {
    '=': (given, wanted) => given === wanted,
    '!=': (given, wanted) => given === wanted,
    '~=': hasWord,
    '|=': (given, wanted) => given === wanted || given.startsWith(`${wanted}-`),
    '^=': (given, wanted) => wanted !== '' && given.startsWith(wanted),
    '$=': (given, wanted) => wanted !== '' && given.endsWith(wanted),
    '*=': (given, wanted) => wanted !== '' && given.includes(wanted),
};
function hasWord(given, wanted) {
    if (given === wanted)
        return wanted !== '' && !/\s/.test(wanted);
    if (given.length < wanted.length || wanted === '')
        return false;
    for (let at = given.indexOf(wanted); at !== -1; at = given.indexOf(wanted, at + 1))
        if (isGap(given, at - 1) && isGap(given, at + wanted.length))
            return !/\s/.test(wanted);
    return false;
}
function isGap(text, at) {
    const char = text.charCodeAt(at);
    return Number.isNaN(char) || char === 32 || (char >= 9 && char <= 13 && char !== 11);
}
function compileNth({ step, offset }, fromEnd, ofType) {
    if (step === 0)
        return (element) => isAt(element, offset, fromEnd, ofType);
    const known = new WeakMap();
    return (element) => {
        const n = (positionOf(element, fromEnd, ofType, known) - offset) / step;
        return n >= 0 && Number.isInteger(n);
    };
}
/** Counts no farther than it must. */
function isAt(element, wanted, fromEnd, ofType) {
    let position = 1;
    for (let node = fromEnd ? element.next : element.prev; node !== null; node = fromEnd ? node.next : node.prev) {
        if ((0,dom/* isElement */.vq)(node) && (!ofType || node.name === element.name))
            position += 1;
        if (position > wanted)
            return false;
    }
    return position === wanted;
}
/** The position, from 1. What was counted on the way is kept, so that the elements of a long list are counted once. */
function positionOf(element, fromEnd, ofType, known) {
    const passed = [];
    let position = 0;
    for (let node = element; node !== null; node = fromEnd ? node.next : node.prev) {
        if (!(0,dom/* isElement */.vq)(node) || (ofType && node.name !== element.name))
            continue;
        const counted = known.get(node);
        if (counted !== undefined) {
            position = counted;
            break;
        }
        passed.push(node);
    }
    for (const one of passed.reverse())
        known.set(one, ++position);
    return known.get(element);
}

;// CONCATENATED MODULE: ./lib/extract/css/compile.js


function compileCss(alternatives) {
    const compiled = alternatives.map(({ complex, take }) => ({ test: compileComplex(complex, true), reach: reachOf(complex), take }));
    const self = compiled.filter(({ reach }) => reach === 'self');
    const inside = compiled.filter(({ reach }) => reach !== 'behind');
    const behind = compiled.filter(({ reach }) => reach === 'behind');
    return (scope, see) => {
        if (self.length > 0 && (0,dom/* isElement */.vq)(scope) && offer(self, scope, scope, see))
            return;
        if (inside.length > 0 && offerInside(inside, scope, scope, see))
            return;
        if (behind.length > 0 && (0,dom/* isElement */.vq)(scope))
            offerBehind(behind, scope, see);
    };
}
function offer(compiled, element, scope, see) {
    for (const { test, take } of compiled)
        if (test(element, scope))
            return see(element, take);
    return false;
}
const offerInside = (compiled, within, scope, see) => (0,dom/* walk */.GG)(within, (node) => ((0,dom/* isElement */.vq)(node) && offer(compiled, node, scope, see) ? 'stop' : undefined));
function offerBehind(compiled, scope, see) {
    for (let next = (0,dom/* nextElement */.Cw)(scope); next !== undefined; next = (0,dom/* nextElement */.Cw)(next))
        if (offer(compiled, next, scope, see) || offerInside(compiled, next, scope, see))
            return;
}
function reachOf({ anchored, compounds }) {
    if (!anchored)
        return 'inside';
    const [first, second] = compounds;
    const step = first.combinator === ' ' ? second?.combinator : first.combinator;
    return step === '+' || step === '~' ? 'behind' : 'self';
}
/** @param orScope whether the scope itself may stand for a compound left of the subject */
function compileComplex({ compounds }, orScope) {
    let left = compounds[0].combinator === ' ' ? undefined : isScope;
    for (const { combinator, conditions } of compounds) {
        const own = compileConditions(conditions, compileList, hasInside);
        const before = left;
        left = before === undefined ? own : relate(own, combinator, before, orScope);
    }
    return left;
}
const isScope = (element, scope) => element === scope;
function relate(own, combinator, left, orScope) {
    switch (combinator) {
        case '>':
            return (element, scope) => {
                if (!own(element, scope))
                    return false;
                if (element.parent === scope && left === isScope)
                    return true;
                const parent = (0,dom/* parentElement */.ZN)(element);
                return parent !== undefined && element !== scope && (orScope || parent !== scope) && left(parent, scope);
            };
        case '+':
            return (element, scope) => {
                if (!own(element, scope))
                    return false;
                const previous = (0,dom/* previousElement */.Gq)(element);
                return previous !== undefined && left(previous, scope);
            };
        case '~':
            return (element, scope) => {
                if (!own(element, scope))
                    return false;
                for (let one = (0,dom/* previousElement */.Gq)(element); one !== undefined; one = (0,dom/* previousElement */.Gq)(one))
                    if (left(one, scope))
                        return true;
                return false;
            };
        default:
            return (element, scope) => own(element, scope) && hasAncestor(element, scope, left, orScope);
    }
}
function hasAncestor(element, scope, left, orScope) {
    let here = element;
    while (here !== undefined && here !== scope) {
        here = (0,dom/* parentElement */.ZN)(here);
        if (here === undefined || (here === scope && !orScope))
            return false;
        if (left(here, scope))
            return true;
    }
    return false;
}
function compileList(list) {
    const tests = list.map((complex) => compileComplex(complex, true));
    return tests.length === 1 ? tests[0] : (element, scope) => tests.some((test) => test(element, scope));
}
/** `:has(…)`: the element is the scope of what is looked for inside it. */
function hasInside(list) {
    const compiled = list.map((complex) => ({
        test: compileComplex(complex, complex.anchored),
        reach: reachOf(complex),
        take: { kind: 'default' },
    }));
    const inside = compiled.filter(({ reach }) => reach !== 'behind');
    const behind = compiled.filter(({ reach }) => reach === 'behind');
    return (element) => {
        let found = false;
        const see = () => {
            found = true;
            return true;
        };
        if (inside.length > 0)
            offerInside(inside, element, element, see);
        if (!found && behind.length > 0)
            offerBehind(behind, element, see);
        return found;
    };
}

// EXTERNAL MODULE: ./lib/extract/css/parse.js + 4 modules
var parse = __webpack_require__(13216);
// EXTERNAL MODULE: ./lib/extract/selector-kind.js
var selector_kind = __webpack_require__(70263);
;// CONCATENATED MODULE: ./lib/extract/xpath/nodes.js

const isAttribute = (node) => 'owner' in node;
const isRowRoot = (node) => 'row' in node;
function childrenOf(node) {
    if (isAttribute(node))
        return [];
    if (isRowRoot(node))
        return [node.row];
    return 'children' in node ? node.children : [];
}
function parentOf(node) {
    if (isAttribute(node))
        return node.owner;
    if (isRowRoot(node))
        return undefined;
    return (0,dom/* parentElement */.ZN)(node) ?? node.parent ?? undefined;
}
/** The string-value of XPath: all text inside, as it stands. */
function stringOf(node) {
    if (isAttribute(node))
        return node.value;
    if (isRowRoot(node))
        return stringOf(node.row);
    if (!('children' in node))
        return 'data' in node ? node.data : '';
    let text = '';
    (0,dom/* walk */.GG)(node, (inner) => {
        if (inner.type === 'text')
            text += inner.data;
        return undefined;
    });
    return text;
}
/** Puts nodes into the order of the page, each once. */
function inOrder(nodes) {
    const unique = [...new Set(nodes)];
    if (unique.length < 2)
        return unique;
    const order = orderOf(unique[0]);
    return unique
        .map((node) => ({ node, at: placeOf(node, order) }))
        .sort((a, b) => a.at - b.at)
        .map(({ node }) => node);
}
function placeOf(node, order) {
    if (!isAttribute(node))
        return order.get(node) ?? -1;
    const names = Object.keys(node.owner.attribs);
    return (order.get(node.owner) ?? -1) + (names.indexOf(node.name) + 1) / (names.length + 2);
}
function orderOf(node) {
    let top = node;
    for (let up = parentOf(top); up !== undefined; up = parentOf(top))
        top = up;
    const order = new Map([[top, 0]]);
    const begin = isRowRoot(top) ? top.row : top;
    if ('children' in begin)
        (0,dom/* walk */.GG)(begin, (inner) => {
            order.set(inner, order.size);
            return undefined;
        });
    return order;
}
const attributesMade = new WeakMap();
/** The same object for the same attribute, so that each is found once. */
function attributeNode(owner, name) {
    if (!(0,dom/* isElement */.vq)(owner) || !Object.hasOwn(owner.attribs, name))
        return undefined;
    const made = attributesMade.get(owner) ?? new Map();
    attributesMade.set(owner, made);
    const node = made.get(name) ?? { owner, name, value: owner.attribs[name] };
    made.set(name, node);
    return node;
}

;// CONCATENATED MODULE: ./lib/extract/xpath/axes.js


/** Axes whose positions count away from the context, against the order of the page. */
const REVERSE = new Set([
    'parent',
    'ancestor',
    'ancestor-or-self',
    'preceding-sibling',
    'preceding',
]);
/** Nodes of an axis that pass the test, in the order in which their positions count. */
function nodesOn(axis, node, test) {
    const found = [];
    const take = (one) => {
        if (passes(one, test, axis))
            found.push(one);
    };
    switch (axis) {
        case 'child':
            childrenOf(node).forEach(take);
            break;
        case 'descendant-or-self':
            take(node);
            descend(node, take);
            break;
        case 'descendant':
            descend(node, take);
            break;
        case 'self':
            take(node);
            break;
        case 'parent': {
            const parent = parentOf(node);
            if (parent)
                take(parent);
            break;
        }
        case 'ancestor-or-self':
        case 'ancestor':
            for (let up = axis === 'ancestor' ? parentOf(node) : node; up; up = parentOf(up))
                take(up);
            break;
        case 'attribute':
            takeAttributes(node, test, take);
            break;
        default:
            takeSiblings(axis, node, take);
    }
    return found;
}
function descend(node, take) {
    const waiting = [...childrenOf(node)].reverse();
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        take(one);
        if ('children' in one)
            for (let i = one.children.length - 1; i >= 0; i--)
                waiting.push(one.children[i]);
    }
}
function takeAttributes(node, test, take) {
    if (isAttribute(node) || isRowRoot(node) || !(0,dom/* isElement */.vq)(node))
        return;
    const element = node;
    for (const name of test.kind === 'name' ? [test.name] : Object.keys(element.attribs)) {
        const attribute = attributeNode(element, name);
        if (attribute)
            take(attribute);
    }
}
function takeSiblings(axis, node, take) {
    if (isRowRoot(node))
        return;
    const forward = axis.startsWith('following');
    const deep = !axis.endsWith('sibling');
    if (isAttribute(node)) {
        if (deep)
            takeSiblings(axis, node.owner, take);
        return;
    }
    for (let one = forward ? node.next : node.prev; one !== null; one = forward ? one.next : one.prev) {
        if (deep && forward)
            take(one);
        if (deep && !forward)
            backwards(one, take);
        else if (deep)
            descend(one, take);
        else
            take(one);
    }
    const parent = parentOf(node);
    if (deep && parent)
        takeSiblings(axis, parent, take);
}
function backwards(node, take) {
    const inside = [node];
    descend(node, (one) => inside.push(one));
    inside.reverse().forEach(take);
}
function passes(node, test, axis) {
    if (test.kind === 'node')
        return true;
    if (isAttribute(node))
        return axis === 'attribute' && (test.kind === 'any' || (test.kind === 'name' && node.name === test.name));
    if (isRowRoot(node))
        return false;
    if (test.kind === 'text' || test.kind === 'comment')
        return node.type === test.kind;
    if (!('attribs' in node))
        return false;
    return test.kind === 'any' || (test.kind === 'name' && node.name.toLowerCase() === test.name);
}

;// CONCATENATED MODULE: ./lib/extract/xpath/values.js

function toBoolean(value) {
    return typeof value === 'object' ? value.length > 0 : Boolean(value);
}
function toText(value) {
    if (typeof value === 'object')
        return value[0] === undefined ? '' : stringOf(value[0]);
    return String(value);
}
function toNumber(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'boolean')
        return value ? 1 : 0;
    const text = toText(value).trim();
    return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

;// CONCATENATED MODULE: ./lib/extract/xpath/functions.js




function callFunction(name, values, context) {
    return FUNCTIONS[name](values, context);
}
const nodesIn = (value) => (typeof value === 'object' ? value : []);
const textAt = (values, i) => toText(values[i]);
const textOrHere = (values, { node }) => values[0] === undefined ? stringOf(node) : toText(values[0]);
const FUNCTIONS = {
    last: (_, { size }) => size,
    position: (_, { position }) => position,
    count: ([nodes]) => nodesIn(nodes).length,
    id: ([wanted], { root }) => byId(toText(wanted), root),
    name: nameOf,
    'local-name': nameOf,
    string: textOrHere,
    concat: (values) => values.map(toText).join(''),
    'starts-with': (values) => textAt(values, 0).startsWith(textAt(values, 1)),
    'ends-with': (values) => textAt(values, 0).endsWith(textAt(values, 1)),
    contains: (values) => textAt(values, 0).includes(textAt(values, 1)),
    'substring-before': (values) => {
        const at = textAt(values, 0).indexOf(textAt(values, 1));
        return at < 0 ? '' : textAt(values, 0).slice(0, at);
    },
    'substring-after': (values) => {
        const at = textAt(values, 0).indexOf(textAt(values, 1));
        return at < 0 ? '' : textAt(values, 0).slice(at + textAt(values, 1).length);
    },
    substring: (values) => substring(textAt(values, 0), toNumber(values[1]), values[2] === undefined ? undefined : toNumber(values[2])),
    'string-length': (values, context) => [...textOrHere(values, context)].length,
    'normalize-space': (values, context) => textOrHere(values, context)
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(/^ | $/g, ''),
    translate: (values) => translate(textAt(values, 0), textAt(values, 1), textAt(values, 2)),
    'lower-case': (values) => textAt(values, 0).toLowerCase(),
    'upper-case': (values) => textAt(values, 0).toUpperCase(),
    'string-join': ([nodes, between]) => (typeof nodes === 'object' ? nodes.map(stringOf) : [toText(nodes)]).join(between === undefined ? '' : toText(between)),
    boolean: ([value]) => toBoolean(value),
    not: ([value]) => !toBoolean(value),
    true: () => true,
    false: () => false,
    number: ([value], { node }) => toNumber(value ?? stringOf(node)),
    sum: ([nodes]) => nodesIn(nodes).reduce((sum, node) => sum + toNumber(stringOf(node)), 0),
    floor: ([value]) => Math.floor(toNumber(value)),
    ceiling: ([value]) => Math.ceil(toNumber(value)),
    round: ([value]) => Math.round(toNumber(value)),
};
function nameOf([nodes], context) {
    const node = nodes === undefined ? context.node : nodesIn(nodes)[0];
    return node !== undefined && 'name' in node ? node.name : '';
}
function byId(wanted, root) {
    const ids = new Set(wanted.split(/\s+/));
    return nodesOn('descendant', root, { kind: 'any' }).filter((node) => {
        if (isAttribute(node) || !('children' in node) || !(0,dom/* isElement */.vq)(node))
            return false;
        return ids.has(attributeNode(node, 'id')?.value ?? '');
    });
}
/** Positions count from 1 and are rounded, as XPath has it. */
function substring(text, from, length) {
    const first = Math.round(from);
    const end = length === undefined ? Number.POSITIVE_INFINITY : first + Math.round(length);
    return [...text].filter((_, i) => i + 1 >= first && i + 1 < end).join('');
}
function translate(text, from, to) {
    const [given, wanted] = [[...from], [...to]];
    return [...text]
        .map((char) => {
        const at = given.indexOf(char);
        return at < 0 ? char : (wanted[at] ?? '');
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/extract/xpath/evaluate.js




function evaluate(expression, context) {
    switch (expression.kind) {
        case 'literal':
            return expression.value;
        case 'negate':
            return -toNumber(evaluate(expression.of, context));
        case 'call':
            return callFunction(expression.name, expression.values.map((value) => evaluate(value, context)), context);
        case 'filter': {
            const found = evaluate(expression.of, context);
            return typeof found === 'object' ? filterNodes(found, expression.predicates, context.root) : [];
        }
        case 'path': {
            const { from } = expression;
            if (from === 'root')
                return takeSteps([context.root], expression.steps, context.root);
            const start = from === 'context' ? [context.node] : evaluate(from, context);
            return typeof start === 'object' ? takeSteps(start, expression.steps, context.root) : [];
        }
        case 'binary':
            return evaluateBinary(expression, context);
    }
}
function takeSteps(start, steps, root) {
    let nodes = start;
    for (let i = 0; i < steps.length; i++) {
        const [step, next] = [steps[i], steps[i + 1]];
        if (next !== undefined && isShortcut(step, next)) {
            nodes = takeStep(nodes, { ...next, axis: 'descendant' }, root);
            i += 1;
        }
        else
            nodes = takeStep(nodes, step, root);
    }
    return nodes;
}
/** `//name` asks each node for its children; where no position counts, the descendants are the same and come in order. */
const isShortcut = (step, next) => step.axis === 'descendant-or-self' &&
    step.test.kind === 'node' &&
    step.predicates.length === 0 &&
    next.axis === 'child' &&
    !next.predicates.some(dependsOnPosition);
/** Whether a predicate can be a number, or asks for the position. */
function dependsOnPosition(expression) {
    switch (expression.kind) {
        case 'literal':
            return typeof expression.value === 'number';
        case 'path':
            return false;
        case 'binary':
            return /^(?:[-+*]|div|mod)$/.test(expression.operator) || asksPosition(expression);
        case 'call':
            return !/^(?:contains|starts-with|ends-with|not|boolean)$/.test(expression.name) || asksPosition(expression);
        default:
            return true;
    }
}
function asksPosition(expression) {
    switch (expression.kind) {
        case 'call':
            return expression.name === 'position' || expression.name === 'last' || expression.values.some(asksPosition);
        case 'binary':
            return asksPosition(expression.left) || asksPosition(expression.right);
        case 'negate':
            return asksPosition(expression.of);
        default:
            return false;
    }
}
function takeStep(nodes, step, root) {
    const found = [];
    for (const node of nodes) {
        const here = filterNodes(nodesOn(step.axis, node, step.test), step.predicates, root);
        if (nodes.length === 1 && !REVERSE.has(step.axis))
            return here;
        for (const one of here)
            found.push(one);
    }
    return inOrder(found);
}
function filterNodes(nodes, predicates, root) {
    let left = nodes;
    for (const predicate of predicates) {
        const size = left.length;
        if (predicate.kind === 'literal' && typeof predicate.value === 'number') {
            const one = left[predicate.value - 1];
            left = one === undefined ? [] : [one];
        }
        else
            left = left.filter((node, i) => {
                const value = evaluate(predicate, { node, position: i + 1, size, root });
                return typeof value === 'number' ? value === i + 1 : toBoolean(value);
            });
    }
    return left;
}
function evaluateBinary({ operator, left, right }, context) {
    const first = evaluate(left, context);
    if (operator === 'or')
        return toBoolean(first) || toBoolean(evaluate(right, context));
    if (operator === 'and')
        return toBoolean(first) && toBoolean(evaluate(right, context));
    const second = evaluate(right, context);
    switch (operator) {
        case '|':
            return inOrder([...evaluate_nodesIn(first), ...evaluate_nodesIn(second)]);
        case '+':
            return toNumber(first) + toNumber(second);
        case '-':
            return toNumber(first) - toNumber(second);
        case '*':
            return toNumber(first) * toNumber(second);
        case 'div':
            return toNumber(first) / toNumber(second);
        case 'mod':
            return toNumber(first) % toNumber(second);
        default:
            return compare(operator, first, second);
    }
}
const evaluate_nodesIn = (value) => (typeof value === 'object' ? value : []);
/** A set of nodes compares true where any of its nodes does. */
function compare(operator, left, right) {
    if (typeof left === 'boolean' || typeof right === 'boolean')
        return comparePlain(operator, toBoolean(left), toBoolean(right));
    if (typeof left === 'object')
        return left.some((node) => compare(operator, stringOf(node), right));
    if (typeof right === 'object')
        return right.some((node) => comparePlain(operator, left, stringOf(node)));
    return comparePlain(operator, left, right);
}
function comparePlain(operator, left, right) {
    if (operator === '=' || operator === '!=') {
        const equal = typeof left === 'number' || typeof right === 'number' ? toNumber(left) === toNumber(right) : left === right;
        return equal === (operator === '=');
    }
    const [a, b] = [toNumber(left), toNumber(right)];
    if (operator === '<')
        return a < b;
    if (operator === '<=')
        return a <= b;
    return operator === '>' ? a > b : a >= b;
}

// EXTERNAL MODULE: ./lib/extract/xpath/parse.js + 6 modules
var xpath_parse = __webpack_require__(6147);
;// CONCATENATED MODULE: ./lib/extract/xpath/compile.js




/**
 * Compiles an XPath 1.0 expression; names are compared as HTML does, without regard to case and prefix. In a row `/` and `//` mean the
 * row and what is in it, never the whole page; what is around it is reached by the axes that say so (`..`, `following-sibling::`).
 * @throws SelectorSyntaxError
 */
function compileXPath(source) {
    const expression = (0,xpath_parse/* parseXPath */.$)(source);
    return (scope) => {
        const root = (0,dom/* isElement */.vq)(scope) ? { row: scope } : scope;
        const found = evaluate(expression, { node: scope, position: 1, size: 1, root });
        if (typeof found !== 'object')
            return [String(found)];
        return found.flatMap((node) => resultOf(node) ?? []);
    };
}
function resultOf(node) {
    if (isAttribute(node))
        return node;
    if (isRowRoot(node))
        return node.row;
    if ('data' in node)
        return node.data;
    return 'attribs' in node && (0,dom/* isElement */.vq)(node) ? node : undefined;
}

;// CONCATENATED MODULE: ./lib/extract/selector.js







/** @throws SelectorSyntaxError */
function compileSelector(selector, byDefault) {
    const { kind, body } = (0,selector_kind/* kindOf */.I)(selector);
    if (kind === 'css')
        return cssSelector(body, byDefault);
    return kind === 'regex' ? regexSelector(body) : xpathSelector(body, byDefault);
}
function cssSelector(body, byDefault) {
    const search = compileCss((0,parse/* parseCss */.P)(body));
    return {
        search: (_, scope, see) => search(scope, (element, take) => see(takeOf(element, take, byDefault))),
        elements(_, scope) {
            const found = [];
            search(scope, (element) => {
                found.push(element);
                return false;
            });
            return found;
        },
    };
}
function xpathSelector(body, byDefault) {
    const evaluate = compileXPath(body);
    return {
        search(_, scope, see) {
            for (const one of evaluate(scope)) {
                if (typeof one === 'string') {
                    if (see({ element: undefined, text: one, take: undefined }))
                        return;
                }
                else if (see('owner' in one ? attributeFound(one) : takeOf(one, { kind: 'default' }, byDefault)))
                    return;
            }
        },
        elements: (_, scope) => evaluate(scope).filter((one) => typeof one !== 'string' && !('owner' in one)),
    };
}
const attributeFound = ({ owner, name, value }) => ({
    element: owner,
    text: value,
    take: name,
});
function regexSelector(source) {
    (0,check_pattern/* checkPattern */.r)(source);
    const pattern = (0,bounded_pattern/* boundedPattern */.wV)(source);
    // Several patterns of one row read the same HTML.
    let last;
    return {
        search(page, scope, see) {
            const html = (0,dom/* isElement */.vq)(scope) ? htmlOf(scope) : page.html;
            const tell = (groups) => see({ element: undefined, text: groups[1] ?? groups[0], take: undefined });
            const first = pattern.match(html);
            // Most ask for one: only a list, or a first match that is blank, needs the others.
            if (first && !tell(first))
                pattern.matchAll(html).slice(1).some(tell);
        },
        elements: () => [],
    };
    function htmlOf(scope) {
        if (last?.scope.deref() !== scope)
            last = { scope: new WeakRef(scope), html: (0,dom/* outerHtml */.Tr)(scope) };
        return last.html;
    }
}
function takeOf(element, take, byDefault) {
    if (take.kind === 'attribute')
        return { element, text: (0,dom/* attributeOf */.w4)(element, take.name) ?? '', take: take.name };
    if (take.kind === 'html')
        return { element, text: (0,dom/* innerHtml */.kU)(element), take: 'html' };
    if (take.kind === 'default' && byDefault === 'link')
        return linkOf(element);
    return { element, text: (0,dom/* textOf */.b6)(element), take: 'text' };
}
/** The text of an element that leads nowhere is no address (`<span>Next</span>` on the last page), unless it is written like one. */
function linkOf(element) {
    for (const name of ['href', 'src']) {
        const link = (0,dom/* attributeOf */.w4)(element, name);
        if (link !== undefined)
            return { element, text: link, take: name };
    }
    const text = (0,dom/* textOf */.b6)(element);
    return { element, text: /^\s*(?:https?:\/)?\//i.test(text) ? text : '', take: 'text' };
}

// EXTERNAL MODULE: ./lib/extract/syntax-error.js
var syntax_error = __webpack_require__(80825);
;// CONCATENATED MODULE: ./lib/extract/chain.js




/**
 * Compiles a chain of selectors.
 * @param options.elements the chain is asked for elements only, so that a pattern makes no sense in it
 * @param options.take what is taken of an element where a selector does not say: `text` (default), or `link`: its href or src
 * @throws ConfigError `selector_syntax` with the position of what does not parse
 */
function createChain(selectors, options = {}) {
    const pattern = options.elements ? selectors.find((selector) => (0,selector_kind/* kindOf */.I)(selector).kind === 'regex') : undefined;
    if (pattern !== undefined)
        throw new errors/* ConfigError */.xL('selector_syntax', `the selector "${pattern}" is a pattern, which finds texts and no elements`, {
            remedy: 'Use CSS or XPath for items, tables and objects.',
        });
    const compiled = selectors.map((selector) => compileOrSay(selector, options.take ?? 'text'));
    return {
        selectors,
        first(page, scope) {
            for (const [index, selector] of compiled.entries()) {
                let match;
                selector.search(page, scope, (found) => {
                    if (isBlank(found.text))
                        return false;
                    match = matchOf(index, found);
                    return true;
                });
                if (match)
                    return match;
            }
            return undefined;
        },
        all(page, scope) {
            for (const [index, selector] of compiled.entries()) {
                const matches = [];
                selector.search(page, scope, (found) => {
                    if (!isBlank(found.text))
                        matches.push(matchOf(index, found));
                    return false;
                });
                if (matches.length > 0)
                    return matches;
            }
            return [];
        },
        elements(page, scope) {
            for (const [index, selector] of compiled.entries()) {
                const elements = selector.elements(page, scope);
                if (elements.length > 0)
                    return { index, elements };
            }
            return { index: -1, elements: [] };
        },
    };
}
const isBlank = (text) => !/\S/.test(text);
const matchOf = (index, { element, text, take }) => ({ index, element, text, take });
function compileOrSay(selector, take) {
    const { offset } = (0,selector_kind/* kindOf */.I)(selector);
    try {
        return compileSelector(selector, take);
    }
    catch (cause) {
        if (!(cause instanceof syntax_error/* SelectorSyntaxError */.V))
            throw cause;
        const { at, message, hint } = cause;
        throw new errors/* ConfigError */.xL('selector_syntax', `the selector "${selector}" does not parse at character ${at + offset + 1}: ${message}`, {
            ...(hint === undefined ? {} : { remedy: hint }),
            cause,
        });
    }
}


/***/ }),

/***/ 14105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ nextElement),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Gq: () => (/* binding */ previousElement),
/* harmony export */   Tr: () => (/* binding */ outerHtml),
/* harmony export */   ZN: () => (/* binding */ parentElement),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kU: () => (/* binding */ innerHtml),
/* harmony export */   vq: () => (/* binding */ isElement),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var dom_serializer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39206);

/** Their text is for machines, not part of what a reader sees. */
const UNSEEN = new Set(['script', 'style', 'template']);
/** Elements that stand on lines of their own: `<li>a</li><li>b</li>` reads "a b", not "ab". */
const BLOCKS = new Set(('address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul').split(' '));
function isElement(node) {
    return node !== null && node !== undefined && 'attribs' in node && 'children' in node;
}
/** The element around a node; what a `template` holds counts as its child. */
function parentElement(node) {
    let parent = node.parent;
    while (parent !== null && !isElement(parent))
        parent = parent.parent;
    return parent ?? undefined;
}
/** An attribute that the page wrote; nothing is found on a prototype. */
function attributeOf(element, name) {
    return Object.hasOwn(element.attribs, name) ? element.attribs[name] : undefined;
}
function previousElement(element) {
    let node = element.prev;
    while (node !== null && !isElement(node))
        node = node.prev;
    return node ?? undefined;
}
function nextElement(element) {
    let node = element.next;
    while (node !== null && !isElement(node))
        node = node.next;
    return node ?? undefined;
}
/**
 * Walks what stands inside `scope` in document order, without recursion.
 * @param enter called for each node; `stop` ends the walk, `over` leaves a node's children out
 * @param leave called behind an element's children
 */
function walk(scope, enter, leave) {
    let node = scope.children[0];
    while (node !== undefined) {
        const answer = enter(node);
        if (answer === 'stop')
            return true;
        if (answer !== 'over' && 'children' in node && node.children.length > 0) {
            node = node.children[0];
            continue;
        }
        let done = node;
        for (;;) {
            if ('children' in done)
                leave?.(done);
            if (done.next !== null)
                break;
            const parent = done.parent;
            if (parent === null || parent === scope)
                return false;
            done = parent;
        }
        node = done.next;
    }
    return false;
}
/** The text of an element and of all inside it, white space as it stands; lines and blocks are kept apart. */
function textOf(scope) {
    const only = scope.children.length === 1 ? scope.children[0] : undefined;
    if (only !== undefined && 'data' in only)
        return only.type === 'text' ? only.data : '';
    let text = '';
    walk(scope, (node) => {
        if (node.type === 'text')
            text += node.data;
        else if (isElement(node)) {
            if (UNSEEN.has(node.name))
                return 'over';
            if (BLOCKS.has(node.name))
                text += '\n';
        }
        return undefined;
    }, (node) => {
        if (isElement(node) && BLOCKS.has(node.name) && node.children.length > 0)
            text += '\n';
    });
    return text;
}
/** The HTML inside an element. */
const innerHtml = (scope) => (0,dom_serializer__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(scope.children, { encodeEntities: 'utf8' });
/** The HTML of an element with its own tag. */
const outerHtml = (element) => (0,dom_serializer__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(element, { encodeEntities: 'utf8' });


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parsePage)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/core/charset.js
var core_charset = __webpack_require__(5211);
;// CONCATENATED MODULE: ./lib/extract/meta-charset.js

/** Bytes in which a browser looks for a declaration, and those in which we look where it found none. */
const BROWSER_WINDOW = 1_024;
const WIDE_WINDOW = 4_096;
const SPACE = /[\t\n\f\r ]/;
/**
 * The charset that a page declares about itself, by the WHATWG's prescan: `<meta charset>`, `<meta http-equiv content>`, then the
 * XML declaration. Labels that nobody knows are passed over.
 */
function metaCharset(body) {
    const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, WIDE_WINDOW)).toString('latin1');
    if (head.startsWith('<\0?\0x\0'))
        return 'utf-16le';
    if (head.startsWith('\0<\0?\0x'))
        return 'utf-16be';
    const near = prescan(head.slice(0, BROWSER_WINDOW));
    return near ?? (head.length > BROWSER_WINDOW ? prescan(head) : undefined) ?? xmlCharset(head);
}
function prescan(head) {
    for (let at = head.indexOf('<'); at !== -1; at = head.indexOf('<', at)) {
        if (head.startsWith('<!--', at)) {
            // Its two dashes may be those of the end as well: `<!-->`.
            at = after(head, '-->', at + 2);
        }
        else if (/^<meta[\t\n\f\r /]/i.test(head.slice(at, at + 6))) {
            const { end, attributes } = attributesOf(head, at + 5);
            const charset = metaOf(attributes);
            if (charset !== undefined)
                return charset;
            at = end;
        }
        else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
            const name = head.slice(at).search(/[\t\n\f\r >]/);
            at = name === -1 ? head.length : attributesOf(head, at + name).end;
        }
        else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
            at = after(head, '>', at);
        }
        else
            at += 1;
    }
    return undefined;
}
function after(head, mark, from) {
    const at = head.indexOf(mark, from);
    return at === -1 ? head.length : at + mark.length;
}
/** Attributes up to the `>` of the tag; a tag that does not end within the text has none. */
function attributesOf(head, from) {
    const attributes = [];
    let at = from;
    for (;;) {
        while (at < head.length && /[\t\n\f\r /]/.test(head[at]))
            at += 1;
        if (at >= head.length)
            return { end: head.length, attributes: [] };
        if (head[at] === '>')
            return { end: at + 1, attributes };
        const read = attributeAt(head, at);
        at = read.end;
        if (!attributes.some(({ name }) => name === read.name))
            attributes.push(read);
    }
}
function attributeAt(head, from) {
    let at = from + 1;
    while (at < head.length && !/[\t\n\f\r />=]/.test(head[at]))
        at += 1;
    const name = head.slice(from, at).toLowerCase();
    const equals = skipSpace(head, at);
    if (head[equals] !== '=')
        return { name, value: '', end: equals };
    at = skipSpace(head, equals + 1);
    const quote = head[at];
    if (quote === '"' || quote === "'") {
        const close = head.indexOf(quote, at + 1);
        if (close === -1)
            return { name, value: '', end: head.length };
        return { name, value: head.slice(at + 1, close).toLowerCase(), end: close + 1 };
    }
    const begin = at;
    while (at < head.length && !/[\t\n\f\r >]/.test(head[at]))
        at += 1;
    return { name, value: head.slice(begin, at).toLowerCase(), end: at };
}
function skipSpace(head, from) {
    let at = from;
    while (at < head.length && SPACE.test(head[at]))
        at += 1;
    return at;
}
function metaOf(attributes) {
    const value = (name) => attributes.find((attribute) => attribute.name === name)?.value;
    const direct = value('charset');
    if (direct !== undefined)
        return usable(direct);
    if (value('http-equiv') !== 'content-type')
        return undefined;
    const label = labelIn(value('content') ?? '');
    return label === undefined ? undefined : usable(label);
}
/** `text/html; charset=…`, read as browsers do. */
function labelIn(content) {
    const found = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(.*)/s.exec(content)?.[1] ?? '';
    const quote = found[0];
    if (quote !== '"' && quote !== "'")
        return /^[^\t\n\f\r ;]+/.exec(found)?.[0];
    const close = found.indexOf(quote, 1);
    return close === -1 ? undefined : found.slice(1, close);
}
// Who could read the declaration did not read UTF-16; the other one is a relic that browsers take as windows-1252.
function usable(label) {
    const charset = (0,core_charset/* charsetOf */.eP)(label);
    if (charset === 'utf-16le' || charset === 'utf-16be')
        return 'utf-8';
    return charset === 'x-user-defined' ? 'windows-1252' : charset;
}
function xmlCharset(head) {
    if (!head.startsWith('<?xml'))
        return undefined;
    const declaration = head.slice(0, after(head, '>', 0));
    const found = /[\t\n\r ]encoding[\t\n\r ]*=[\t\n\r ]*(?:"([^"]*)"|'([^']*)')/.exec(declaration);
    const label = found?.[1] ?? found?.[2];
    return label === undefined ? undefined : usable(label);
}

;// CONCATENATED MODULE: ./lib/extract/charset.js



/**
 * Text of a page. What decides the charset, in this order: the override, a byte order mark, the content type, what the page declares
 * (`<meta>`, XML declaration), then UTF-8 where the bytes are that, else windows-1252. A label that nobody knows is passed over.
 */
function decodePage(body, given) {
    const mark = (0,core_charset/* byteOrderMark */.y2)(body);
    const bare = mark ? body.subarray(mark.length) : body;
    const charset = charsetFor(bare, mark?.charset, given);
    return { charset, ...(0,core_charset/* decodeCharset */.NW)(bare, charset.name) };
}
function charsetFor(bare, mark, given) {
    const override = given.override === undefined ? undefined : (0,core_charset/* charsetOf */.eP)(given.override);
    if (override !== undefined)
        return { name: override, by: 'override' };
    if (mark !== undefined)
        return { name: mark, by: 'bom' };
    const header = (0,core_charset/* declaredCharset */.hE)(given.contentType ?? '');
    if (header !== undefined)
        return { name: header, by: 'header' };
    const meta = metaCharset(bare);
    if (meta !== undefined)
        return { name: meta, by: 'meta' };
    return { name: (0,external_node_buffer_.isUtf8)(bare) ? 'utf-8' : 'windows-1252', by: 'default' };
}

// EXTERNAL MODULE: ./lib/extract/dom.js
var dom = __webpack_require__(14105);
// EXTERNAL MODULE: ./node_modules/domhandler/lib/esm/index.js + 1 modules
var esm = __webpack_require__(20484);
// EXTERNAL MODULE: ./node_modules/htmlparser2/dist/esm/index.js + 8 modules
var dist_esm = __webpack_require__(92169);
// EXTERNAL MODULE: ./node_modules/parse5/dist/index.js + 18 modules
var dist = __webpack_require__(30282);
// EXTERNAL MODULE: ./node_modules/parse5-htmlparser2-tree-adapter/dist/index.js
var parse5_htmlparser2_tree_adapter_dist = __webpack_require__(3462);
;// CONCATENATED MODULE: ./lib/extract/lean-adapter.js


/** Between an element's attributes and nothing: an object without any prototype at all is a hash table in V8, ten times the size. */
const BARE = Object.freeze(Object.create(null));
/** Most elements have no attributes. */
const NONE = Object.freeze(Object.create(BARE));
/**
 * Builds the elements of domhandler from what parse5 reads, without the namespaces and prefixes of attributes: nothing asks for them, and
 * two tables per element are the larger part of a page's memory.
 */
const leanAdapter = {
    ...parse5_htmlparser2_tree_adapter_dist/* adapter */.O,
    createElement(name, namespace, attributes) {
        const element = new esm/* Element */.Hg(name, attributes.length === 0 ? NONE : attribsOf(attributes), []);
        element.namespace = namespace;
        return element;
    },
    appendChild(parent, child) {
        const { children } = parent;
        const last = children[children.length - 1];
        if (last !== undefined) {
            last.next = child;
            child.prev = last;
        }
        children.push(child);
        child.parent = parent;
    },
    adoptAttributes(recipient, attributes) {
        recipient.attribs = Object.assign(attribsOf(attributes), recipient.attribs);
    },
};
function attribsOf(attributes) {
    const attribs = Object.create(BARE);
    for (const { name, value } of attributes)
        attribs[name] = value;
    return attribs;
}

;// CONCATENATED MODULE: ./lib/extract/quick-tag.js
const [quick_tag_NONE, quick_tag_SPACE, SLASH, GREATER, EQUALS, QUOTE, LETTER, UPPER, NAME] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** What an ASCII character may be in a tag; nothing else is read here. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
    const sign = String.fromCharCode(code);
    if (/[ \n\t\f]/.test(sign))
        return quick_tag_SPACE;
    if (sign === '/')
        return SLASH;
    if (sign === '>')
        return GREATER;
    if (sign === '=')
        return EQUALS;
    if (sign === '"' || sign === "'")
        return QUOTE;
    if (/[a-z]/.test(sign))
        return LETTER;
    if (/[A-Z]/.test(sign))
        return UPPER;
    return code > 0x20 && code < 0x7f && !/[<`&]/.test(sign) ? NAME : quick_tag_NONE;
});
const kindAt = (text, at) => {
    const code = text.charCodeAt(at);
    return code < 128 ? KINDS[code] : quick_tag_NONE; // NaN behind the end compares as false
};
/** The tag that begins at `at`; undefined for what is no tag or is written in a way that needs the standard's own steps. */
function readTag(text, at) {
    const isEnd = text.charCodeAt(at + 1) === 0x2f;
    const start = at + (isEnd ? 2 : 1);
    const first = kindAt(text, start);
    if (first !== LETTER && first !== UPPER)
        return undefined;
    const nameEnd = endOfName(text, start);
    const name = nameOf(text, start, nameEnd);
    const attributes = [];
    for (let here = nameEnd;;) {
        here = behindSpace(text, here);
        switch (kindAt(text, here)) {
            case GREATER:
                return { name, isEnd, isSelfClosing: false, attributes, end: here + 1 };
            case SLASH:
                if (kindAt(text, here + 1) !== GREATER)
                    return undefined;
                return { name, isEnd, isSelfClosing: true, attributes, end: here + 2 };
            case LETTER:
            case UPPER:
            case NAME:
                here = readAttribute(text, here, attributes);
                if (here < 0)
                    return undefined;
                break;
            default:
                return undefined;
        }
    }
}
/** Adds the attribute at `at` and gives the place behind it; -1 where it is not written plainly. */
function readAttribute(text, at, attributes) {
    const nameEnd = endOfName(text, at);
    const name = nameOf(text, at, nameEnd);
    const sign = behindSpace(text, nameEnd);
    if (kindAt(text, sign) !== EQUALS) {
        add(attributes, name, '');
        return sign;
    }
    const start = behindSpace(text, sign + 1);
    const kind = kindAt(text, start);
    if (kind === QUOTE) {
        const end = text.indexOf(text[start], start + 1);
        const value = end < 0 ? undefined : decoded(text.slice(start + 1, end));
        if (value === undefined)
            return -1;
        add(attributes, name, value);
        return end + 1;
    }
    const end = endOfBareValue(text, start);
    const next = kindAt(text, end);
    if (end === start || (next !== quick_tag_SPACE && next !== GREATER))
        return -1;
    add(attributes, name, text.slice(start, end));
    return end;
}
function endOfBareValue(text, from) {
    let at = from;
    for (let kind = kindAt(text, at); kind >= LETTER || kind === SLASH || kind === EQUALS; kind = kindAt(text, at))
        at += 1;
    return at;
}
/** The first of one name counts. */
function add(attributes, name, value) {
    for (const attribute of attributes)
        if (attribute.name === name)
            return;
    attributes.push({ name, value });
}
/** Without references, or with `&amp;` alone. */
function decoded(value) {
    if (!value.includes('&'))
        return value;
    return /&(?!amp;)/.test(value) ? undefined : value.replaceAll('&amp;', '&');
}
function endOfName(text, from) {
    let at = from;
    while (kindAt(text, at) >= LETTER)
        at += 1;
    return at;
}
function nameOf(text, start, end) {
    for (let at = start; at < end; at++)
        if (kindAt(text, at) === UPPER)
            return text.slice(start, end).toLowerCase();
    return text.slice(start, end);
}
function behindSpace(text, from) {
    let at = from;
    while (kindAt(text, at) === quick_tag_SPACE)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/extract/quick-tokenizer.js


const { DATA, RCDATA, RAWTEXT, SCRIPT_DATA } = dist/* TokenizerMode */.V_;
const { /* TokenType */ "k": TokenType } = dist/* Token */.ou;
/**
 * parse5's tokenizer, which goes from character to character through the states of the standard, with short cuts: a run of text is taken
 * at once, and so is a tag or a comment that is written as most are. Whatever is written otherwise is left to parse5, which goes
 * on from the same place. The trees are equal; the time is a third.
 */
class QuickTokenizer extends dist/* Tokenizer */._F {
    /** Frames tell white space from other text within a run: there each character counts. */
    #isPlain = false;
    #text = '';
    #ampersand = -1;
    /** The whole page, once. */
    read(text) {
        // The standard has line breaks normalised before anything else.
        this.#text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
        this.#isPlain = text.includes('\0');
        // Positions in the text must stay what they are.
        this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY;
        this.write(this.#text, true);
    }
    _runParsingLoop() {
        while (this.active) {
            if (!this.#isPlain && this.#skip())
                continue;
            this.consumedAfterSnapshot = 0;
            this._callState(this._consume());
        }
    }
    /** Takes what can be taken at once; false where parse5 must look at the next character. */
    #skip() {
        const { state } = this;
        const at = this.preprocessor.pos + 1;
        if (state === DATA)
            return this.#takeText(at, true) || this.#takeMarkup(at);
        if (state === SCRIPT_DATA || state === RAWTEXT)
            return this.#takeText(at, false);
        return state === RCDATA && this.#takeText(at, true);
    }
    #takeText(at, hasReferences) {
        const text = this.#text;
        let end = text.indexOf('<', at);
        if (end < 0)
            end = text.length;
        if (hasReferences)
            end = Math.min(end, this.#nextAmpersand(at));
        if (end === at)
            return false;
        this.preprocessor.pos = end - 1;
        const start = this.currentCharacterToken?.type === TokenType.CHARACTER ? at : quick_tokenizer_behindSpace(text, at, end);
        // Only white space that begins a run is anything special.
        if (start > at)
            this._appendCharToCurrentCharacterToken(TokenType.WHITESPACE_CHARACTER, text.slice(at, start));
        if (start < end)
            this._appendCharToCurrentCharacterToken(TokenType.CHARACTER, text.slice(start, end));
        return true;
    }
    #nextAmpersand(at) {
        if (this.#ampersand < at) {
            const found = this.#text.indexOf('&', at);
            this.#ampersand = found < 0 ? this.#text.length : found;
        }
        return this.#ampersand;
    }
    #takeMarkup(at) {
        const text = this.#text;
        if (text.startsWith('<!--', at))
            return this.#takeComment(at + 4);
        const tag = text[at] === '<' ? readTag(text, at) : undefined;
        if (tag === undefined)
            return false;
        this.preprocessor.pos = tag.end - 1;
        this.currentToken = tokenOf(tag);
        this.emitCurrentTagToken();
        return true;
    }
    emitCurrentTagToken() {
        if (this.currentToken.tagName === 'frameset')
            this.#isPlain = true;
        super.emitCurrentTagToken();
    }
    #takeComment(start) {
        const text = this.#text;
        const end = text.indexOf('--', start);
        if (end < 0 || text[end + 2] !== '>' || text[start] === '>' || text.startsWith('->', start))
            return false;
        this.preprocessor.pos = end + 2;
        const comment = { type: TokenType.COMMENT, data: text.slice(start, end), location: null };
        this.currentToken = comment;
        this.emitCurrentComment(comment);
        return true;
    }
}
const tokenOf = ({ isEnd, name, isSelfClosing, attributes }) => ({
    type: isEnd ? TokenType.END_TAG : TokenType.START_TAG,
    tagName: name,
    tagID: dist/* html.TAG_ID */.qy.JK.UNKNOWN,
    selfClosing: isSelfClosing,
    ackSelfClosing: false,
    attrs: attributes,
    location: null,
});
function quick_tokenizer_behindSpace(text, from, end) {
    let at = from;
    while (at < end && isSpace(text.charCodeAt(at)))
        at += 1;
    return at;
}
/** Space, line feed, tabulator, form feed. */
const isSpace = (code) => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c;

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ./lib/core/collect.js
var collect = __webpack_require__(20637);
;// CONCATENATED MODULE: ./lib/extract/short-trees.js


/** Characters of pages between two looks at the young space. */
const LOOK_EVERY = 512 * 1024;
/** Characters of pages between two looks at the whole heap. */
const FULL_LOOK_EVERY = 8 * 1024 * 1024;
/** Both halves of the young space. V8 lets it grow to four times as much, which makes hardly a run quicker and stays resident. */
const YOUNG_BYTES = 32 * 1024 * 1024;
/** A heap of less is left alone. */
const SPARE_BYTES = 64 * 1024 * 1024;
let chars = 0;
let looked = 0;
let fullyLooked = 0;
let isBounded = false;
let spare = SPARE_BYTES;
/**
 * Counts the pages that are made into trees, and keeps the process small while they come by the thousand. A tree lives for
 * milliseconds, but those that a young collection meets alive wait in the old heap, which V8 lets grow to many times its use.
 */
function countTree(length) {
    chars += length;
    if (!isBounded && chars - looked >= LOOK_EVERY) {
        looked = chars;
        boundYoungSpace();
    }
    if (chars - fullyLooked < FULL_LOOK_EVERY)
        return;
    fullyLooked = chars;
    if ((0,external_node_v8_.getHeapStatistics)().used_heap_size < spare)
        return;
    (0,collect/* collect */.F)('major');
    spare = Math.max(SPARE_BYTES, 2 * (0,external_node_v8_.getHeapStatistics)().used_heap_size);
}
/** Its greatest size is settled when the process starts; how fast it grows is not. */
function boundYoungSpace() {
    const young = (0,external_node_v8_.getHeapSpaceStatistics)().find(({ space_name }) => space_name === 'new_space');
    if ((young?.space_size ?? 0) < YOUNG_BYTES)
        return;
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    isBounded = true;
}

;// CONCATENATED MODULE: ./lib/extract/tree.js






/** Elements inside each other. Browsers stop at 512; beyond this, whoever walks the tree by recursion would overflow the stack. */
const DEEPEST = 2000;
/** No page needs more elements than it has characters: broken formatting tags can multiply each other. */
const SPARE_ELEMENTS = 10_000;
class TreeLimitError extends Error {
    name = 'TreeLimitError';
}
/** @throws TreeLimitError */
function parseTree(html, parser) {
    countTree(html.length);
    return parser === 'fast' ? parseFast(html) : parseCorrect(html);
}
function parseCorrect(html) {
    let depth = 0;
    let spare = html.length + SPARE_ELEMENTS;
    const limited = {
        ...leanAdapter,
        createElement(name, namespace, attributes) {
            spare -= 1;
            if (spare < 0)
                throw new TreeLimitError('its broken tags multiply each other without end');
            return leanAdapter.createElement(name, namespace, attributes);
        },
        onItemPush() {
            depth += 1;
            if (depth > DEEPEST)
                throw tooDeep();
        },
        onItemPop() {
            depth -= 1;
        },
    };
    // Without scripts `noscript` holds elements, which is what a reader without scripts gets.
    const parser = new dist/* Parser */.iX({ treeAdapter: limited, scriptingEnabled: false });
    const tokenizer = new QuickTokenizer(parser.options, parser);
    parser.tokenizer = tokenizer;
    tokenizer.read(html);
    return parser.document;
}
function parseFast(html) {
    const handler = new esm/* DomHandler */.DV();
    let depth = 0;
    const { onopentag, onclosetag } = handler;
    handler.onopentag = (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST)
            throw tooDeep();
        onopentag.call(handler, name, attributes);
    };
    handler.onclosetag = () => {
        depth -= 1;
        onclosetag.call(handler);
    };
    new dist_esm/* Parser */.iX(handler).end(html);
    return handler.root;
}
const tooDeep = () => new TreeLimitError(`more than ${DEEPEST} elements stand inside each other`);

;// CONCATENATED MODULE: ./lib/extract/page.js




/**
 * Parses the body of an answer.
 * @throws RetryableError `empty_page`; PageError `not_html` for what is no HTML, `page_too_deep` where elements stand in each other beyond measure
 */
function parsePage(body, given) {
    const { url, stream, page } = given;
    const { text: html, charset, replaced, } = decodePage(body, { contentType: given.contentType, override: given.charset });
    if (!/\S/.test(html))
        throw new errors/* RetryableError */.dw('empty_page', `${stream}: ${page} came without content`, {
            stream,
            page,
            remedy: 'Open the address in a browser: it may be filled by scripts only, or want a session.',
        });
    const other = otherThanHtml(body, html, given.contentType);
    if (other !== undefined)
        throw new errors/* PageError */.AX('not_html', `${stream}: ${page} is no HTML page but ${other}`, {
            stream,
            page,
            remedy: 'Check that the address leads to a page; for JSON, CSV or XML use a source of type api.',
        });
    const root = parseOrRefuse(html, given);
    return { url, base: baseOf(root, url), html, root, charset, replaced };
}
function parseOrRefuse(html, { parser, stream, page }) {
    try {
        return parseTree(html, parser);
    }
    catch (cause) {
        if (!(cause instanceof TreeLimitError))
            throw cause;
        throw new errors/* PageError */.AX('page_too_deep', `${stream}: ${page} cannot be read: ${cause.message}`, {
            stream,
            page,
            remedy: 'Look at the page: such nesting is broken or hostile; `parser: fast` may read it in another way.',
            cause,
        });
    }
}
const SIGNATURES = [
    ['%PDF-', 'a PDF'],
    ['\x89PNG', 'a PNG image'],
    ['\xff\xd8\xff', 'a JPEG image'],
    ['GIF8', 'a GIF image'],
    ['RIFF', 'an image or sound'],
    ['PK\x03\x04', 'a ZIP archive or office document'],
    ['\x1f\x8b', 'a gzip file'],
    ['Rar!', 'a RAR archive'],
    ['\x7fELF', 'a program'],
];
/** What came instead of HTML, by its content; the content type decides only where the content could be both. */
function otherThanHtml(body, html, contentType) {
    const head = Buffer.from(body.subarray(0, 8)).toString('latin1');
    const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
    if (signed)
        return signed[1];
    const type = (contentType ?? '').split(';', 1)[0].trim().toLowerCase();
    if (hasMarkup(html))
        return undefined;
    if (isJson(html))
        return `JSON${named(type)}`;
    if (isBinary(html))
        return `binary data${named(type)}`;
    const textual = type === '' || type.startsWith('text/') || /[/+](?:html|xml)$/.test(type);
    if (type === 'text/html' || type === 'application/xhtml+xml' || type === '')
        return undefined;
    return textual && type !== 'text/csv' && type !== 'text/css' && type !== 'text/javascript' ? undefined : type;
}
const named = (type) => (type === '' ? '' : ` (${type})`);
/** A tag, a doctype or an XML declaration among the first characters. */
const hasMarkup = (html) => /<(?:!doctype|\?xml|!--|[a-z][a-z0-9-]*[\s/>])/i.test(html.slice(0, 20_000)) && !/^\s*[[{]/.test(html);
function isJson(html) {
    if (!/^\s*[[{]/.test(html))
        return false;
    try {
        JSON.parse(html);
        return true;
    }
    catch {
        return false;
    }
}
/** Control characters that no text has; a NUL alone stands in many a broken page. */
function isBinary(html) {
    const head = html.slice(0, 2000);
    const controls = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
    return controls > head.length / 10;
}
function baseOf(root, url) {
    let href;
    (0,dom/* walk */.GG)(root, (node) => {
        if (!(0,dom/* isElement */.vq)(node))
            return undefined;
        href = node.name === 'base' ? (0,dom/* attributeOf */.w4)(node, 'href') : undefined;
        // A base counts wherever browsers find it, which is the head: the body need not be searched.
        return href !== undefined || node.name === 'body' ? 'stop' : undefined;
    });
    const base = href === undefined ? null : URL.parse(href.trim(), url.href);
    return base !== null && /^https?:$/.test(base.protocol) ? base : url;
}


/***/ })

};
