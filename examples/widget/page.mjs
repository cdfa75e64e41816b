// A page of a product with a way to Amends beside one of its answers, below a policy as strict as they come.
//
//   node examples/widget/page.mjs http://127.0.0.1:8080 8091
//
// Try it with scripts switched off too: the link inside the element leads to the same form.
import { createServer } from 'node:http'

const [house = 'http://127.0.0.1:8080', port = '8091'] = process.argv.slice(2)

// All that the page has to let in is the one script. No style, no frame, no connection, no picture of ours.
const policy = [
  "default-src 'none'",
  `script-src ${house}/widget.js`,
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

// What your product knows of this answer. `output` is your own number for it: leave it out where you would rather not
// be able to say whose account it was.
const about = { product: 'Acme chat', version: '4.2', output: 'answer-7f3a' }
const plain = `${house}/en/report?${new URLSearchParams(about)}`

const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Acme chat</title>
<link rel="stylesheet" href="/style.css">
<script src="${html(house)}/widget.js" defer></script>
<main>
  <h1>Acme chat</h1>
  <p>Your benefit was stopped because you live abroad.</p>
  <amends-report product="${html(about.product)}" version="${html(about.version)}" output="${html(about.output)}">
    <a href="${html(plain)}" rel="noopener noreferrer">Report a problem with this answer</a>
  </amends-report>
</main>
</html>
`

// Whatever the element looks like is yours to say.
const style = `
body { margin: 1rem; font: 1rem/1.5 Georgia, serif; color: #222; background: #fff }
amends-report { --amends-accent: #5b2a86; --amends-radius: 1rem; --amends-font: Georgia, serif }
`

createServer(({ url }, answer) => {
  const isStyle = url === '/style.css'
  answer.writeHead(200, {
    'content-type': isStyle ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8',
    'content-security-policy': policy,
  })
  answer.end(isStyle ? style : page)
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
