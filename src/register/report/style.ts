/** The look of the report: the colours of the workspace, light and dark, and on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#16202b;--ink2:#44525f;--paper:#fbfaf7;--card:#fff;--line:#d9d6cd;--teal:#0b5c5a;--late:#8f1d2c;--late-bg:#fbe9ea;--due:#7a4b00;--due-bg:#fdf1d9;--done:#1f5d38;--done-bg:#e6f2ea;--quiet-bg:#f0efea;--focus:#ffb01f;--before:#7a6a4a;--after:#0b5c5a}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe6;--ink2:#bcc4cb;--paper:#14191f;--card:#1b2128;--line:#3a434c;--teal:#7fd0c9;--late:#ffb3bb;--late-bg:#3d1a20;--due:#f4cf8a;--due-bg:#3a2c12;--done:#a5dab8;--done-bg:#17301f;--quiet-bg:#232a31;--before:#cdb98d;--after:#7fd0c9}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h1{font-size:2rem;margin:.5rem 0}h2{margin:3rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--teal)}h3{margin:2rem 0 .25rem}h4{margin:1.25rem 0 .25rem}
[dir=rtl] :is(p,li,h1,h2,h3,h4,td,th,caption){unicode-bidi:plaintext}
p,ul{max-width:66ch;margin:.5rem 0}.quiet{color:var(--ink2)}
a{color:var(--teal)}a:focus-visible,.scroll:focus-visible,figure:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
nav ol{columns:2;padding-inline-start:1.25rem;max-width:46rem}
.notice{padding:.6rem .9rem;border-inline-start:5px solid;border-radius:4px}
.notice.late{background:var(--late-bg);color:var(--late)}.notice.due{background:var(--due-bg);color:var(--due)}.notice.done{background:var(--done-bg);color:var(--done)}.notice.quiet{background:var(--quiet-bg);color:var(--ink)}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;background:var(--card);min-width:100%}
caption{text-align:start;font-weight:600;padding:.35rem 0}
th,td{text-align:start;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink2)}tbody th{font-weight:600}
figure{margin:1rem 0;overflow-x:auto}svg{max-width:100%;height:auto;min-width:30rem;display:block}
svg text{fill:var(--ink);font:14px system-ui,sans-serif}svg .soft{fill:var(--ink2)}
svg .tick{stroke:var(--line)}path.before,path.after{stroke:var(--before);stroke-width:3;stroke-linecap:round}path.after{stroke:var(--after)}circle.before{fill:var(--card);stroke:var(--before);stroke-width:2.5}circle.after{fill:var(--after)}
@media (max-width:40rem){nav ol{columns:1}h1{font-size:1.6rem}}
@media print{body{background:#fff}.scroll,figure{overflow:visible}h2{break-after:avoid}tr,figure{break-inside:avoid}}
`
