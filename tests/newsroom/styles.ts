import type { House, Layout } from './types';

const serif = 'Georgia, "Times New Roman", "DejaVu Serif", serif';
const sans = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';

const shared = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 var(--text)}
a{color:inherit}
img{max-width:100%;height:auto;display:block}
h1{font:700 2.3rem/1.15 var(--head);margin:.3em 0;letter-spacing:-.01em;text-wrap:balance}
h2{font:700 1.25rem/1.3 var(--head);margin:1.6em 0 .5em}
h3{font:700 1.05rem/1.3 var(--head);margin:0 0 .3em}
.masthead{display:flex;align-items:center;gap:18px;padding:16px 28px;border-bottom:1px solid #0002}
.masthead .name{font:800 1.6rem/1 var(--head);text-decoration:none;letter-spacing:-.01em}
.masthead .tagline{margin:0;font:13px/1.3 var(--sans);opacity:.7}
.masthead .search{margin-left:auto}.masthead input{font:14px var(--sans);padding:6px 10px;border:1px solid #0003;background:transparent;width:150px}
.masthead .support{font:600 13px var(--sans);background:var(--accent);color:#fff;padding:7px 12px;text-decoration:none;white-space:nowrap}
.menu ul{display:flex;flex-wrap:wrap;gap:4px 22px;list-style:none;margin:0;padding:10px 28px;border-bottom:1px solid #0002;font:600 14px var(--sans)}
.menu a{text-decoration:none}
.kicker{margin:0;font:700 12px/1.4 var(--sans);letter-spacing:.08em;text-transform:uppercase;color:var(--accent)}
.deck,.standfirst,.c-sub{font-size:1.2rem;line-height:1.45;opacity:.82;margin:.2em 0 .8em}
.byline,.stamp{font:14px/1.5 var(--sans);opacity:.75;margin:.6em 0 1.2em}
figure{margin:0 0 1.4em}figcaption{font:13px/1.45 var(--sans);opacity:.75;padding-top:7px}
.share{display:flex;gap:14px;align-items:center;font:13px var(--sans);border-block:1px solid #0002;padding:9px 0;margin:1.2em 0}
.share ul{display:flex;gap:14px;list-style:none;margin:0;padding:0}.share span{opacity:.7}
.pull-quote{border-left:4px solid var(--accent);margin:1.6em 0;padding:.1em 0 .1em 1.1em;font:italic 1.4rem/1.4 var(--head)}
.pull-quote p{margin:0}
.newsletter-box{background:#0000000a;border-top:3px solid var(--accent);padding:16px 18px;margin:1.6em 0;font:15px/1.5 var(--sans)}
.newsletter-box p{margin:0 0 10px}.newsletter-box form{display:flex;gap:8px}.newsletter-box input{flex:1;min-width:0;padding:8px;border:1px solid #0003}
button{font:600 14px var(--sans);padding:8px 14px;border:1px solid var(--accent);background:transparent;color:var(--accent)}
.newsletter-box button,.cookie-notice .yes{background:var(--accent);color:#fff}
.ad{text-align:center;margin:1.4em auto;font:11px var(--sans);opacity:.6}.ad-slot{height:90px;background:repeating-linear-gradient(135deg,#0000000d 0 8px,transparent 8px 16px)}
.read-too{font:15px var(--sans);border-block:1px solid #0002;padding:10px 0}
.tags a{font:13px var(--sans);border:1px solid #0003;padding:3px 9px;text-decoration:none;margin-right:4px}
.related ul,.most-read ol{padding-left:1.1em;font:16px/1.4 var(--head)}.related li,.most-read li{margin:.5em 0}
.related h2,.most-read h2{border-top:3px double currentColor;padding-top:10px;font-size:1.05rem}
.comments{font:600 15px var(--sans);padding:14px 0}
.update{border-top:1px solid #0002;padding:12px 0}.update h3{color:var(--accent);font-family:var(--sans)}
.site-footer{font:13px/1.7 var(--sans);padding:24px 28px 110px;border-top:1px solid #0002;margin-top:40px;opacity:.8}
.cookie-notice{position:fixed;inset:auto 0 0 0;background:var(--ink);color:var(--paper);display:flex;gap:12px;align-items:center;padding:12px 28px;font:13px/1.45 var(--sans)}
.cookie-notice p{margin:0;flex:1}.cookie-notice button{color:var(--paper);border-color:currentColor;white-space:nowrap}
.front{max-width:960px;margin:0 auto;padding:24px 28px;display:grid;grid-template-columns:repeat(2,1fr);gap:28px}
.front article:first-child{grid-column:1/-1}.front h2{margin:.4em 0 .2em;font-size:1.35rem}.front a{text-decoration:none}.front p{margin:.2em 0}
.paywall{border:1px solid #0003;padding:22px;text-align:center;font:16px/1.5 var(--sans)}
`;

const layouts: Readonly<Record<Layout, string>> = {
  broadsheet: `main{max-width:720px;margin:26px auto;padding:0 24px}.masthead{justify-content:center;flex-wrap:wrap;border-bottom:0}.masthead .name{font-size:2.6rem}.masthead .search,.masthead .support{margin-left:0}.menu ul{justify-content:center;border-block:3px double var(--ink)}.story>header{text-align:center}`,
  sidebar: `.columns{display:grid;grid-template-columns:minmax(0,680px) 280px;gap:48px;max-width:1060px;margin:28px auto;padding:0 24px}.masthead{background:var(--accent);color:#fff}.masthead .support{background:#fff;color:var(--accent)}.sidebar{font-size:15px}`,
  tabloid: `.wrap{max-width:760px;margin:18px auto;padding:0 22px}.masthead{border-top:8px solid var(--accent)}.masthead .name{color:var(--accent);font-style:italic;font-size:2rem}h1.big{font-size:2.7rem;font-weight:800;line-height:1.08}.menu ul{background:var(--ink);color:#fff}.intro{font-size:1.1rem}`,
  magazine: `.hero{position:relative;max-width:1100px;margin:0 auto}.hero-text{max-width:760px;margin:-70px auto 0;background:var(--paper);padding:26px 34px 4px;position:relative}.hero figcaption{position:absolute;right:0;top:0;background:#0008;color:#fff;padding:4px 10px;opacity:1}.prose,.long-read>.newsletter-box,.long-read>.related,.long-read>.comments{max-width:692px;margin-inline:auto;padding-inline:24px}.prose>.byline+p::first-letter{font:700 3.4em/.8 var(--head);float:left;padding:.08em .1em 0 0;color:var(--accent)}`,
  plain: `#main{max-width:680px;margin:24px auto;padding:0 20px}.masthead{padding:10px 20px}.menu ul{padding:6px 20px}h1{font-size:1.9rem}`,
  divs: `.c-7f2{max-width:740px;margin:30px auto 0;padding:0 24px}.c-h1{font-size:2.4rem}.c-rail{max-width:740px;margin:0 auto;padding:0 24px;display:grid;grid-template-columns:1fr 1fr;gap:36px}.c-1a9{border-top:5px solid var(--accent)}`,
};

/** A house's style sheet. */
export function styleFor({ theme, layout }: House): string {
  const head = theme.serif ? serif : sans;
  const variables = `:root{--paper:${theme.paper};--ink:${theme.ink};--accent:${theme.accent};--head:${head};--text:${head};--sans:${sans}}`;
  const narrow =
    '@media(max-width:720px){.columns,.front,.c-rail{display:block}h1,h1.big{font-size:1.8rem}}';
  return variables + shared + layouts[layout] + narrow;
}
