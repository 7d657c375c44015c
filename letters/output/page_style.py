"""How the page of an open letter looks, light and dark, on a screen and on paper."""

STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1c1f24; --pale: #565d69; --line: #d9dde3;
 --link: #0b5cad }
@media (prefers-color-scheme: dark) {
 :root { --ground: #14171b; --ink: #e8eaee; --pale: #a9b0bc; --line: #343a43; --link: #8ec1ff } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink);
 font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
article { max-width: 42rem }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 1.5rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem }
p, ol, ul { margin: 0 0 1rem }
a { color: var(--link) }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
sup { line-height: 0 }
.pale, .notes, .names, footer { font-family: system-ui, "Segoe UI", sans-serif }
.pale, footer { color: var(--pale); font-size: .9rem }
.notes { border-top: 1px solid var(--line); padding-top: 1rem; font-size: .9rem; max-width: 42rem }
.names { list-style: none; padding: 0; margin-top: 1.5rem; columns: 16rem auto; column-gap: 2rem;
 font-size: .92rem; line-height: 1.4 }
.names li { break-inside: avoid; padding-bottom: .6rem }
.names b, .names span { display: block }
.names span { color: var(--pale) }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem }
code { overflow-wrap: anywhere }
@media print { :root { --ground: #fff; --ink: #000; --pale: #333; --line: #999; --link: #000 }
 main { max-width: none; padding: 0 } body { font-size: 11pt } .names { font-size: 8.5pt; columns: 3 } }
""".strip()

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
