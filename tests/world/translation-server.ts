/*
 * A process of its own that speaks as LibreTranslate does (POST /translate), with the few words that the stories need.
 * What it should do wrong stands in the text that it is sent, so that a story says it. Writes its port, and then each
 * request that it gets as a line of JSON.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const KEY = process.env['TRANSLATION_KEY'] ?? ''
const ENGLISH = 'They took my housing benefit. The computer says that I have two jobs.'

/** What comes back, by a word in the text. */
const FAULTS: Readonly<Record<string, { status?: number; body: string }>> = {
  قمامة: { body: 'not at all JSON' },
  فارغ: { body: JSON.stringify({ translatedText: '   ' }) },
  عدد: { body: JSON.stringify({ translatedText: 7 }) },
  طويل: { body: JSON.stringify({ translatedText: 'long '.repeat(300_000) }) },
  ممنوع: { status: 403, body: JSON.stringify({ error: 'Visit the portal to get an API key' }) },
  عطل: { status: 500, body: '<h1>Internal error</h1>' },
  علامات: {
    body: JSON.stringify({
      translatedText:
        '<script>alert(1)</script> <img src=x onerror=alert(1)> They took my benefit.\u0000\u202e',
      detectedLanguage: { language: '"><b>', confidence: 1 },
    }),
  },
}

const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`)

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

createServer((request, answer) => {
  void read(request).then((body) => {
    const asked = JSON.parse(body) as { q: string; api_key?: string }
    say({ path: request.url, method: request.method, ...asked })
    if (asked.q.includes('بطيء')) return
    if (asked.api_key !== KEY) return void answer.writeHead(403).end('{"error":"no key"}')
    const fault = Object.entries(FAULTS).find(([word]) => asked.q.includes(word))?.[1]
    answer.writeHead(fault?.status ?? 200, { 'content-type': 'application/json' })
    const right = { translatedText: ENGLISH, detectedLanguage: { language: 'ar', confidence: 90 } }
    answer.end(fault?.body ?? JSON.stringify(right))
  })
}).listen(0, '127.0.0.1', function (this: { address(): unknown }) {
  say((this.address() as AddressInfo).port)
})
