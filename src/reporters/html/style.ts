/** All of the page's looks: light and dark by the reader's setting, one column on a phone, black on white in print. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2230;--quiet:#5b6577;--line:#dfe3ea;--head:#f0f2f6;
--good:#17803d;--warn:#9a6200;--bad:#c02626;--idle:#5b6577;--good-bg:#e5f5ea;--warn-bg:#fdf1d8;--bad-bg:#fde8e8;--idle-bg:#eceff4;
--blue:#2563b8;--area:#2563b81f;--add:#1f9d55;--upd:#3b7ddd;--del:#d64545;--link:#1d56b0}
@media(prefers-color-scheme:dark){:root{--bg:#10141b;--card:#181e28;--ink:#e7ebf2;--quiet:#9aa5b8;--line:#2b3443;--head:#1f2733;
--good:#5fd38a;--warn:#f0bf5a;--bad:#ff8080;--idle:#9aa5b8;--good-bg:#163322;--warn-bg:#3a2d10;--bad-bg:#421c1f;--idle-bg:#242d3a;
--blue:#78aef5;--area:#78aef52b;--add:#45c07a;--upd:#6aa4f0;--del:#f07575;--link:#8cbcff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main{max-width:1180px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:1.65rem;line-height:1.25;margin:0;display:flex;flex-wrap:wrap;gap:.3em .55em;align-items:center;letter-spacing:-.01em}
h2{font-size:1.12rem;margin:34px 0 10px}
h3{font-size:.95rem;margin:20px 0 8px}
p{margin:6px 0}
a{color:var(--link)}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--head);padding:1px 5px;border-radius:4px}
.quiet{color:var(--quiet);font-size:.9rem}
header .quiet{margin-top:6px}
.chip{display:inline-block;font-size:.78rem;font-weight:600;line-height:1.5;padding:1px 9px;border-radius:99px;white-space:nowrap;color:var(--idle);background:var(--idle-bg)}
.chip.good{color:var(--good);background:var(--good-bg)}.chip.warn{color:var(--warn);background:var(--warn-bg)}.chip.bad{color:var(--bad);background:var(--bad-bg)}
h1 .chip{font-size:1rem;padding:3px 14px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(145px,1fr));gap:12px;margin:22px 0 0}
.tile,.card{background:var(--card);border:1px solid var(--line);border-radius:10px}
.tile{padding:11px 14px}
.tile b{display:block;font-size:1.4rem;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.tile>span{color:var(--quiet);font-size:.84rem}
.card{margin:12px 0;padding:4px 18px 14px;min-width:0}
.card.flat{padding:0}
.problem{border-left:4px solid var(--bad);padding:10px 16px;margin:10px 0;background:var(--card);border-radius:0 10px 10px 0;border-block:1px solid var(--line);border-right:1px solid var(--line)}
.problem.warn{border-left-color:var(--warn)}
.problem p{margin:0}
.problem .next{margin-top:4px;color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:normal}
th,td{text-align:left;padding:7px 12px;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:600;color:var(--quiet);font-size:.8rem;white-space:nowrap;background:var(--head)}
tbody tr:last-child td{border-bottom:0}
.card.flat th:first-child,.card.flat td:first-child{padding-left:18px}
td{max-width:460px;overflow-wrap:break-word;min-width:52px}
td code{overflow-wrap:anywhere}td:has(code){min-width:150px}
td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td small{color:var(--quiet)}
.up{color:var(--add)}.down{color:var(--del)}.mid{color:var(--upd)}
summary{cursor:pointer;padding:10px 0 8px;font-weight:600;list-style-position:outside;margin-left:16px}
summary .chip{margin:0 6px}
summary .quiet{font-weight:400}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:14px 22px;margin:8px 0 4px}
figure{margin:0;min-width:0}
figcaption{font-size:.84rem;color:var(--quiet);display:flex;justify-content:space-between;gap:10px;margin-bottom:2px}
figcaption b{color:var(--ink);font-weight:600;white-space:nowrap}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.spark{width:110px;height:26px}
svg text{fill:var(--quiet);font:11px system-ui,sans-serif}
.grid{stroke:var(--line);stroke-width:1}.usual{stroke:var(--quiet);stroke-width:1;stroke-dasharray:3 3}
.curve{fill:none;stroke:var(--blue);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}.area{fill:var(--area)}
.dot{fill:var(--blue)}.bar{fill:var(--blue)}.add{fill:var(--add)}.upd{fill:var(--upd)}.del{fill:var(--del)}.lost{fill:var(--del)}.late{fill:var(--warn)}
.good-fill{fill:var(--add)}.warn-fill{fill:var(--warn)}.bad-fill{fill:var(--del)}.idle-fill{fill:var(--idle)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:12px 0;font-size:.9rem}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
footer{margin-top:36px;color:var(--quiet);font-size:.84rem;border-top:1px solid var(--line);padding-top:12px}
@media(max-width:600px){main{padding:16px 12px 32px}h1{font-size:1.35rem}.tiles{grid-template-columns:1fr 1fr;gap:8px}.tile b{font-size:1.2rem}.card{padding:2px 12px 10px}th,td{padding:6px 9px}td{min-width:96px}td.n{min-width:0}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:6px}}
@media print{:root{color-scheme:light;--bg:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#ccc;--head:#f2f2f2;--link:#000;--good:#17803d;--warn:#9a6200;--bad:#c02626;--good-bg:#fff;--warn-bg:#fff;--bad-bg:#fff;--idle-bg:#fff;--blue:#2563b8;--area:#2563b81f;--add:#1f9d55;--upd:#3b7ddd;--del:#d64545}
body{font-size:11px}main{max-width:none;padding:0}.scroll{overflow:visible}.card,.tile,.problem,figure,tr{break-inside:avoid}.card:has(.plots){break-inside:auto}
.chip{border:1px solid currentColor}details::details-content{content-visibility:visible;block-size:auto}}
`.replace(/\n/g, '');
