import type { TableOptions } from '../../../src/extract/tables/index.ts';

/** What it shows; what stands between `<table>` and `</table>`; the names and the rows that come of it; options. */
export type TableCase = readonly [name: string, html: string, lines: readonly string[], options?: TableOptions];

const AB = '<tr><th>A<th>B</tr>';
const THEAD = '<thead><tr><th>A<th>B</tr></thead>';

export const heads: readonly TableCase[] = [
  ['thead', `${THEAD}<tbody><tr><td>1<td>2`, ['A|B', '1|2']],
  ['thead with td', '<thead><tr><td>A<td>B<tbody><tr><td>1<td>2', ['A|B', '1|2']],
  ['thead without a row', '<thead></thead><tbody><tr><td>1<td>2', ['column_1|column_2', '1|2']],
  ['thead without a row, th below', `<thead></thead><tbody>${AB}<tr><td>1<td>2`, ['A|B', '1|2']],
  ['thead with a row without cells', `<thead><tr></tr></thead><tbody>${AB}<tr><td>1<td>2`, ['A|B', '1|2']],
  ['thead behind the body', '<tbody><tr><td>1<td>2</tbody><thead><tr><th>A<th>B</thead>', ['A|B', '1|2']],
  ['th below thead are a row', `${THEAD}<tbody><tr><th>x<th>y`, ['A|B', 'x|y']],
  ['a second thead that says the same', `${THEAD}<tr><td>1<td>2</tr>${THEAD}<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  [
    'a second thead that says other things',
    `${THEAD}<tr><td>1<td>2</tr><thead><tr><th>C<th>D</thead>`,
    ['A|B', '1|2', 'C|D'],
  ],
  ['a leading row of th', `${AB}<tr><td>1<td>2`, ['A|B', '1|2']],
  ['two leading rows of th', `${AB}<tr><th>x<th>y<tr><td>1<td>2`, ['A x|B y', '1|2']],
  ['th in the middle are a row', `${AB}<tr><td>1<td>2<tr><th>x<th>y`, ['A|B', '1|2', 'x|y']],
  ['no th', '<tr><td>1<td>2<tr><td>3<td>4', ['column_1|column_2', '1|2', '3|4']],
  ['th beside td is a row head', '<tr><th>x<td>1<tr><th>y<td>2', ['column_1|column_2', 'x|1', 'y|2']],
  ['a row head is a column', '<tr><th>Name<th>N<tr><th>x<td>1<tr><th>y<td>2', ['Name|N', 'x|1', 'y|2']],
  ['an empty corner of td', '<tr><td><th>A<th>B<tr><th>x<td>1<td>2', ['column_1|A|B', 'x|1|2']],
  ['an empty corner of th', '<tr><th><th>A<tr><th>x<td>1', ['column_1|A', 'x|1']],
  ['a corner that says something is no head', '<tr><td>c<th>A<tr><td>1<td>2', ['column_1|column_2', 'c|A', '1|2']],
  ['th only', '<tr><th>A<th>B<tr><th>1<th>2', ['A|B', '1|2']],
  ['one row of th', AB, []],
  ['one row of td', '<tr><td>1', ['column_1', '1']],
  ['an empty td alone is no head', '<tr><td><tr><td>1', ['column_1', '', '1']],
  ['head_rows 0', `${THEAD}<tr><td>1<td>2`, ['column_1|column_2', 'A|B', '1|2'], { head_rows: 0 }],
  ['head_rows 1 of td', '<tr><td>A<td>B<tr><td>1<td>2', ['A|B', '1|2'], { head_rows: 1 }],
  ['head_rows 2 of td', '<tr><td>A<td>B<tr><td>x<td>y<tr><td>1<td>2', ['A x|B y', '1|2'], { head_rows: 2 }],
  ['head_rows 1 of two th rows', `${AB}<tr><th>x<th>y<tr><td>1<td>2`, ['A|B', 'x|y', '1|2'], { head_rows: 1 }],
  ['head_rows beyond the table', '<tr><td>1<tr><td>2', [], { head_rows: 10 }],
  ['head_rows does not count tfoot', '<tfoot><tr><td>f</tfoot><tr><td>A<tr><td>1', ['A', '1'], { head_rows: 1 }],
];

export const names: readonly TableCase[] = [
  ['a repeated name', '<tr><th>price<th>price<tr><td>1<td>2', ['price|price_2', '1|2']],
  ['a name three times', '<tr><th>p<th>p<th>p<tr><td>1<td>2<td>3', ['p|p_2|p_3', '1|2|3']],
  ['a repeated name beside its number', '<tr><th>p<th>p<th>p_2<tr><td>1<td>2<td>3', ['p|p_3|p_2', '1|2|3']],
  ['a numbered name before', '<tr><th>p_2<th>p<th>p<tr><td>1<td>2<td>3', ['p_2|p|p_3', '1|2|3']],
  ['an empty name', '<tr><th>A<th>B<th><tr><td>1<td>2<td>3', ['A|B|column_3', '1|2|3']],
  ['two empty names', '<tr><th><th><th>C<tr><td>1<td>2<td>3', ['column_1|column_2|C', '1|2|3']],
  ['an empty name beside one like it', '<tr><th>column_2<th><tr><td>1<td>2', ['column_2|column_2_2', '1|2']],
  ['__proto__', '<tr><th>__proto__<th>constructor<tr><td>1<td>2', ['__proto__|constructor', '1|2']],
  ['white space in a name', '<tr><th> unit \n price <th>B<tr><td>1<td>2', ['unit price|B', '1|2']],
  ['a line break in a name', '<tr><th>unit<br>price<th>B<tr><td>1<td>2', ['unit price|B', '1|2']],
  ['a name of white space', '<tr><th>&nbsp;<th>B<tr><td>1<td>2', ['column_1|B', '1|2']],
  ['names differ by case', '<tr><th>a<th>A<tr><td>1<td>2', ['a|A', '1|2']],
  ['a wide body behind a narrow head', '<tr><th>A<tr><td>1<td>2<td>3', ['A|column_2|column_3', '1|2|3']],
  ['a link in a name', '<tr><th><a href=/s>A</a> ▲<th>B<tr><td>1<td>2', ['A ▲|B', '1|2']],
];

export const heightened: readonly TableCase[] = [
  [
    'colspan above',
    '<thead><tr><th colspan=2>Price<tr><th>min<th>max</thead><tr><td>1<td>2',
    ['Price min|Price max', '1|2'],
  ],
  [
    'rowspan beside colspan',
    '<thead><tr><th rowspan=2>Name<th colspan=2>Price<tr><th>min<th>max</thead><tr><td>x<td>1<td>2',
    ['Name|Price min|Price max', 'x|1|2'],
  ],
  ['without thead', '<tr><th rowspan=2>N<th colspan=2>P<tr><th>a<th>b<tr><td>x<td>1<td>2', ['N|P a|P b', 'x|1|2']],
  [
    'three rows',
    '<thead><tr><th colspan=4>All<tr><th colspan=2>L<th colspan=2>R<tr><th>a<th>b<th>c<th>d</thead><tr><td>1<td>2<td>3<td>4',
    ['All L a|All L b|All R c|All R d', '1|2|3|4'],
  ],
  ['the same text above and below', '<thead><tr><th>A<th>B<tr><th>A<th>b</thead><tr><td>1<td>2', ['A|B b', '1|2']],
  ['empty above', '<thead><tr><th><th>B<tr><th>a<th>b</thead><tr><td>1<td>2', ['a|B b', '1|2']],
  ['rowspan out of thead is cut', '<thead><tr><th rowspan=3>A<th>B</thead><tr><td>1<td>2', ['A|B', '1|2']],
  ['a short second row', '<thead><tr><th>A<th>B<tr><th>x</thead><tr><td>1<td>2', ['A x|B', '1|2']],
  ['colspan and no second row', '<tr><th colspan=2>P<tr><td>1<td>2', ['P|P_2', '1|2']],
  ['a rowspan from the head into the body', '<tr><th rowspan=2>A<th>B<tr><td>2<tr><td>3<td>4', ['A|B', 'A|2', '3|4']],
];

export const spans: readonly TableCase[] = [
  ['colspan repeats', `${AB}<tr><td colspan=2>1`, ['A|B', '1|1']],
  ['rowspan repeats', `${AB}<tr><td rowspan=2>1<td>2<tr><td>3`, ['A|B', '1|2', '1|3']],
  ['both', '<tr><th>A<th>B<th>C<tr><td colspan=2 rowspan=2>1<td>2<tr><td>3', ['A|B|C', '1|1|2', '1|1|3']],
  [
    'rowspan in the middle',
    '<tr><th>A<th>B<th>C<tr><td>1<td rowspan=2>2<td>3<tr><td>4<td>5',
    ['A|B|C', '1|2|3', '4|2|5'],
  ],
  ['rowspan at the end', `${AB}<tr><td>1<td rowspan=2>2<tr><td>3`, ['A|B', '1|2', '3|2']],
  [
    'two rowspans side by side',
    '<tr><th>A<th>B<th>C<tr><td rowspan=2>1<td rowspan=2>2<td>3<tr><td>4',
    ['A|B|C', '1|2|3', '1|2|4'],
  ],
  [
    'stairs',
    '<tr><th>A<th>B<th>C<tr><td rowspan=3>1<td rowspan=2>2<td>3<tr><td>4<tr><td>5<td>6',
    ['A|B|C', '1|2|3', '1|2|4', '1|5|6'],
  ],
  ['rowspan beyond the end', `${AB}<tr><td rowspan=9>1<td>2<tr><td>3`, ['A|B', '1|2', '1|3']],
  [
    'rowspan 0 to the end of its group',
    `${AB}<tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4`,
    ['A|B', '1|2', '1|3', '1|4'],
  ],
  [
    'rowspan 0 ends with its tbody',
    `${THEAD}<tbody><tr><td rowspan=0>1<td>2<tr><td>3<tbody><tr><td>4<td>5`,
    ['A|B', '1|2', '1|3', '4|5'],
  ],
  [
    'rowspan ends with its tbody',
    `${THEAD}<tbody><tr><td rowspan=3>1<td>2<tbody><tr><td>3<td>4`,
    ['A|B', '1|2', '3|4'],
  ],
  ['rowspan 65535', `${AB}<tr><td rowspan=65535>1<td>2<tr><td>3`, ['A|B', '1|2', '1|3']],
  ['rowspan of many digits', `${AB}<tr><td rowspan=99999999999999999999>1<td>2<tr><td>3`, ['A|B', '1|2', '1|3']],
  ['rowspan below zero', `${AB}<tr><td rowspan=-2>1<td>2<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['rowspan no number', `${AB}<tr><td rowspan=x>1<td>2<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['rowspan empty', `${AB}<tr><td rowspan="">1<td>2<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['rowspan with white space and plus', `${AB}<tr><td rowspan=" +2 ">1<td>2<tr><td>3`, ['A|B', '1|2', '1|3']],
  ['rowspan 2.9 is 2', `${AB}<tr><td rowspan=2.9>1<td>2<tr><td>3<tr><td>4<td>5`, ['A|B', '1|2', '1|3', '4|5']],
  ['colspan 0 is 1', `${AB}<tr><td colspan=0>1<td>2`, ['A|B', '1|2']],
  ['colspan no number', `${AB}<tr><td colspan=two>1<td>2`, ['A|B', '1|2']],
  ['colspan 100% of a notice', `${AB}<tr><td colspan=100%>none`, ['A|B', 'none|none']],
  ['colspan beyond the width', `${AB}<tr><td colspan=1000>1<tr><td>2<td>3`, ['A|B', '1|1', '2|3']],
  ['colspan above the limit', `${AB}<tr><td colspan=4000000000>1<tr><td>2<td>3`, ['A|B', '1|1', '2|3']],
  ['colspan is bounded at 1000', '<tr><td colspan=5000>1<td>2', ['column_1|column_2', '1|2']],
  ['a column in which no cell starts is left out', '<tr><th colspan=2>A<th>B<tr><td colspan=2>1<td>2', ['A|B', '1|2']],
  [
    'a row that is covered and empty',
    `${AB}<tr><td rowspan=2>1<td rowspan=2>2<tr></tr><tr><td>3<td>4`,
    ['A|B', '1|2', '3|4'],
  ],
  [
    'overlapping cells: the one from above stays',
    '<tr><th>A<th>B<th>C<tr><td>1<td rowspan=2>2<td>3<tr><td colspan=2>4<td>5',
    ['A|B|C', '1|2|3', '4|2|5'],
  ],
  ['overlapping from the left', '<tr><th>A<th>B<tr><td>1<td rowspan=2>2<tr><td colspan=2>3', ['A|B', '1|2', '3|2']],
  ['empty cells that span', `${AB}<tr><td rowspan=2><td>2<tr><td>3`, ['A|B', '|2', '|3']],
  [
    'a rowspan pushes to a third column',
    `${AB}<tr><td rowspan=2>1<td>2<tr><td>3<td>4`,
    ['A|B|column_3', '1|2|', '1|3|4'],
  ],
];

export const bodies: readonly TableCase[] = [
  ['a row that is too short', `${AB}<tr><td>1<tr><td>2<td>3`, ['A|B', '1|', '2|3']],
  ['a row without cells', `${AB}<tr></tr><tr><td>1<td>2`, ['A|B', '1|2']],
  ['a row of empty cells', `${AB}<tr><td><td></tr><tr><td>1<td>2`, ['A|B', '|', '1|2']],
  ['several tbody', `${THEAD}<tbody><tr><td>1<td>2<tbody><tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['tfoot is left out', `${THEAD}<tbody><tr><td>1<td>2<tfoot><tr><td>sum<td>2`, ['A|B', '1|2']],
  ['tfoot before the body', `${THEAD}<tfoot><tr><td>sum<td>2</tfoot><tbody><tr><td>1<td>2`, ['A|B', '1|2']],
  ['tfoot widens nothing', `${AB}<tr><td>1<td>2<tfoot><tr><td colspan=2>sum`, ['A|B', '1|2']],
  ['the head once more', `${AB}<tr><td>1<td>2</tr>${AB}<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['the head once more, as td', `${AB}<tr><td>1<td>2<tr><td>A<td>B<tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  [
    'both rows of the head once more',
    `<thead><tr><th>A<th>B<tr><th>x<th>y</thead><tr><td>1<td>2<tr><td>A<td>B<tr><td>x<td>y<tr><td>3<td>4`,
    ['A x|B y', '1|2', '3|4'],
  ],
  ['a value that is like the name of its one column', '<tr><th>A<tr><td>A<tr><td>1', ['A', 'A', '1']],
  ['the name of the one column once more', '<tr><th>A<tr><td>1<tr><th>A<tr><td>2', ['A', '1', '2']],
  ['part of the head is no repetition', `${AB}<tr><td>A<td>2`, ['A|B', 'A|2']],
  [
    'caption and columns are no rows',
    `<caption>cap</caption><colgroup><col><col span=2></colgroup>${AB}<tr><td>1<td>2`,
    ['A|B', '1|2'],
  ],
  ['a section row stays', `${AB}<tr><th colspan=2>fruit<tr><td>1<td>2`, ['A fruit|B fruit', '1|2']],
  [
    'a section row in the middle stays',
    `${AB}<tr><td>0<td>0<tr><th colspan=2>fruit<tr><td>1<td>2`,
    ['A|B', '0|0', 'fruit|fruit', '1|2'],
  ],
  [
    'end tags and all',
    '<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>',
    ['A|B', '1|2'],
  ],
  ['no rows', '', []],
  ['thead only', THEAD, []],
  ['the same row twice', `${AB}<tr><td>1<td>2<tr><td>1<td>2`, ['A|B', '1|2', '1|2']],
];

export const texts: readonly TableCase[] = [
  ['white space', `${AB}<tr><td>  1 \n\t 2 <td>3`, ['A|B', '1 2|3']],
  ['a hard space', `${AB}<tr><td>1&nbsp;000<td>3`, ['A|B', '1 000|3']],
  ['br', `${AB}<tr><td>1<br>2<br/>3<td>4`, ['A|B', '1 2 3|4']],
  ['entities', `${AB}<tr><td>a &amp; b<td>&lt;i&gt; &#8364;`, ['A|B', 'a & b|<i> €']],
  ['inline elements join', `${AB}<tr><td><b>1</b>2<i>3</i><td>4`, ['A|B', '123|4']],
  ['blocks do not', `${AB}<tr><td><p>1</p><p>2</p><td><ul><li>3<li>4</ul>`, ['A|B', '1 2|3 4']],
  ['comments', `${AB}<tr><td>1<!-- no -->2<td>3`, ['A|B', '12|3']],
  ['scripts and styles', `${AB}<tr><td><script>x</script><style>y</style>1<td>2`, ['A|B', '1|2']],
  ['a template', `${AB}<tr><td><template><b>no</b></template>1<td>2`, ['A|B', '1|2']],
  ['a link', `${AB}<tr><td><a href=/x>1</a><td>2`, ['A|B', '1|2']],
  ['an image says nothing', `${AB}<tr><td><img src=x alt=no><td>2`, ['A|B', '|2']],
  ['other scripts', `${AB}<tr><td>日本<td>شارع`, ['A|B', '日本|شارع']],
];

export const nested: readonly TableCase[] = [
  ['rows of a table inside are not mixed in', `${AB}<tr><td><table><tr><td>x<tr><td>y</table><td>2`, ['A|B', 'x y|2']],
  [
    'a head inside is no head',
    '<tr><td><table><thead><tr><th>H</thead><tr><td>x</table><td>2',
    ['column_1|column_2', 'H x|2'],
  ],
  [
    'spans inside do not count',
    `${AB}<tr><td><table><tr><td rowspan=9 colspan=9>x</table><td>2<tr><td>3<td>4`,
    ['A|B', 'x|2', '3|4'],
  ],
  [
    'a table around columns of tables',
    '<tr><td><table><tr><td>a</table><td><table><tr><td>b</table>',
    ['column_1|column_2', 'a|b'],
  ],
  ['three deep', `${AB}<tr><td><table><tr><td><table><tr><td>x</table>y</table>z<td>2`, ['A|B', 'x y z|2']],
];

/** Where browsers mend; the forgiving parser may see another tree. */
export const malformed: readonly TableCase[] = [
  ['a td without tr', '<td>1<td>2', ['column_1|column_2', '1|2']],
  ['td without tr in a tbody, then a row', '<tbody><td>1<td>2<tr><td>3<td>4', ['column_1|column_2', '1|2', '3|4']],
  ['a form around rows', `${AB}<form><tr><td>1<td>2</tr></form><tr><td>3<td>4`, ['A|B', '1|2', '3|4']],
  ['a form inside of a row', `${AB}<tr><form><td>1<td>2</form></tr>`, ['A|B', '1|2']],
  ['hidden inputs between', `${AB}<input type=hidden><tr><input type=hidden><td>1<td>2`, ['A|B', '1|2']],
  ['tr in tr', `${AB}<tr><tr><td>1<td>2</tr></tr>`, ['A|B', '1|2']],
  ['end tags out of order', `${AB}<tr><td>1</tr></td><tr><td>2<td>3`, ['A|B', '1|', '2|3']],
  ['upper case', '<TR><TH>A<TH>B<TR><TD COLSPAN=2>1', ['A|B', '1|1']],
  ['doubled attributes', `${AB}<tr><td colspan=2 colspan=3>1`, ['A|B', '1|1']],
];

export const allCases: readonly TableCase[] = [
  ...heads,
  ...names,
  ...heightened,
  ...spans,
  ...bodies,
  ...texts,
  ...nested,
  ...malformed,
];
