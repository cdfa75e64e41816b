import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Options of a fixture as Nunjucks takes them; the adapters of the test turn them into our props. */
export interface Options {
  // Fixture files are untyped JSON written for another template language.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [name: string]: any
}

export interface Fixture {
  name: string
  options: Options
  html: string
}

const require = createRequire(import.meta.url)

/** The expected HTML of one component, as published in `govuk-frontend`. */
export function readFixtures(component: string): Fixture[] {
  const path = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`)
  return (JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture[] }).fixtures
}

const tokenPattern = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/gi
const voidElements = new Set(['input', 'br', 'hr', 'img', 'path'])
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ctdot: '⋯',
}

/**
 * HTML in a form that can be compared: one line a tag or text, attributes and classes sorted, entities decoded,
 * whitespace collapsed and dropped where it is only layout of the source (at the edges of elements), kept between
 * words and elements, where a reader would hear or see it.
 */
export function normaliseHtml(html: string): string {
  const tokens = [...html.matchAll(tokenPattern)]
  const covered = tokens.reduce((length, [token]) => length + token.length, 0)
  if (covered !== html.length) throw new Error(`The normaliser does not understand: ${html}`)
  const lines: string[] = []
  let preformatted = false
  let hidden = false
  tokens.forEach(([token, closing, tag, attributes], index) => {
    if (token.startsWith('<!--')) return
    if (tag) {
      const name = tag.toLowerCase()
      if (name === 'textarea') preformatted = !closing
      hidden = !closing && /govuk-visually-hidden/.test(attributes ?? '')
      if (!(closing && voidElements.has(name)))
        lines.push(closing ? `</${name}>` : `<${name}${sortAttributes(attributes ?? '')}>`)
      return
    }
    if (preformatted) return void lines.push(decode(token))
    let text = decode(token).replace(/\s+/g, ' ')
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    // A space at the beginning of hidden text keeps it apart from the visible word before it.
    if (!hidden && (!before || !before[1])) text = text.trimStart()
    if (!after || after[1] || after[2] === 'svg') text = text.trimEnd()
    if (text.trim()) lines.push(text)
  })
  return lines.join('\n')
}

function sortAttributes(source: string): string {
  return [...source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
    .map(([, name, value]) => {
      const words = decode(value ?? '')
        .trim()
        .split(/\s+/)
      const text = name === 'class' ? words.sort().join(' ') : decode(value ?? '')
      return ` ${name}="${text}"`
    })
    .sort()
    .join('')
}

function decode(text: string): string {
  return text.replace(/&(#?)(x?)([a-z0-9]+);/gi, (whole, number: string, hex: string, name: string) => {
    if (number) return String.fromCodePoint(parseInt(name, hex ? 16 : 10))
    return entities[hex + name] ?? whole
  })
}
