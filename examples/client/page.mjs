// A page of a product, on which people tell what it did to them: node page.mjs ADDRESS-OF-THE-HOUSE PORT
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { done, house, NotDone, repeatKey } from 'amends-client'

const [address, port = '8090'] = process.argv.slice(2)
if (address === undefined) {
  console.error('Say the address of the house: node page.mjs https://amends.example.org 8090')
  process.exit(2)
}

const escaped = (said) => said.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`)

const page = (body) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tell us what our assistant did</title></head>
<body><main>${body}</main></body>
</html>`

/** The key goes along with the form, so that a second click, or loading the page again, tells nothing twice. */
const form = (key, story = '', problem = '') =>
  page(`<h1>Tell us what our assistant did</h1>
${problem === '' ? '' : `<p role="alert">${escaped(problem)}</p>`}
<form method="post">
<input type="hidden" name="key" value="${escaped(key)}">
<p><label for="story">What happened?</label></p>
<p><textarea id="story" name="story" rows="8" cols="40" required>${escaped(story)}</textarea></p>
<p>You need no account. We pass on what you write, and nothing else, to the people who put it right.</p>
<p><button>Send</button></p>
</form>`)

const receipt = ({ receipt: words, status_url: back }) =>
  page(`<h1>It has arrived</h1>
<p>These words open your case. Write them down now: nobody can show them to you again, we neither.</p>
<p><strong id="receipt">${escaped(words)}</strong></p>
<p><a href="${escaped(back)}">See what happens with it</a></p>`)

const tell = async (fields) => {
  const story = fields.get('story') ?? ''
  const key = fields.get('key') ?? ''
  try {
    return receipt(
      await done(
        house(address).POST('/grievances', {
          params: { header: { 'Idempotency-Key': key } },
          body: { story, language: 'en', product: 'Our assistant' },
        }),
      ),
    )
  } catch (error) {
    // What somebody typed is never lost, also where the house cannot be reached.
    const said =
      error instanceof NotDone ? error.message : 'We cannot reach them at this moment. Please send it again.'
    return form(key, story, said)
  }
}

const server = createServer(async (request, response) => {
  const isPost = request.method === 'POST'
  const html = isPost
    ? await tell(new URLSearchParams(await text(request)))
    : form(repeatKey()['Idempotency-Key'])
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    // A receipt stands in no memory but theirs.
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
  })
  response.end(html)
})
server.listen(Number(port), '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${server.address().port}/`)
