import fc from 'fast-check'
import { apiRoutes } from '../../src/api/v1/routes.ts'
import { kebab } from '../../src/api/v1/verb-path.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { VERB_NAMES } from '../../src/domain/verbs.ts'
import { publicRoutes } from '../../src/web/public/routes.ts'
import { staffRoutes } from '../../src/web/staff/routes.ts'
import { WORST } from '../../tests/in-memory/worst-texts.ts'
import type { Form, Pair } from './forms.ts'

/** What is sent, without who sends it. */
export interface Shot {
  readonly method: string
  readonly path: string
  readonly type: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What every address can be asked for. */
const ROUTES = [
  ...[...publicRoutes, ...staffRoutes].map(({ method, path }) => ({ method, path, isApi: false })),
  ...apiRoutes.map(({ method, path }) => ({ method, path: `/api/v1${path}`, isApi: true })),
  ...['/healthz', '/readyz', '/metrics', '/.well-known/amends', '/.well-known/security.txt'].map((path) => ({
    method: 'get' as const,
    path,
    isApi: false,
  })),
  ...['/api/v1/openapi.json', '/api/v1', '/api', '/assets', '/exchange/v1/letters'].map((path) => ({
    method: 'get' as const,
    path,
    isApi: true,
  })),
]

export const ROUTE_COUNT = ROUTES.length

const NONE = '00000000-0000-7000-8000-00000000dead'
/** Bytes of the worst texts; mostly small, so that many are sent. */
const bytes = fc.oneof(
  { weight: 30, arbitrary: fc.constant(300) },
  { weight: 6, arbitrary: fc.constant(8_000) },
  { weight: 1, arbitrary: fc.constant(400_000) },
)

/** Words that mean something to some layer, and nothing to this one. */
const TRICKS = [
  `'; drop table case_event; --`,
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '{{7*7}}${7*7}',
  '__proto__',
  'constructor',
  '\u202e\u2066\ufeff',
  '\ud800',
  '%00%ff%c0%af',
  '=cmd|calc!A0',
  'a\r\nSet-Cookie: x=y',
  '9'.repeat(400),
  '-0',
  'null',
  '٣٤٥',
]

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TRICKS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...WORST), bytes).map(([[, make], size]) => make(size)) },
  { weight: 2, arbitrary: fc.nat().map((number) => `Page ${number} of the letter shows that it is not so.`) },
)

const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: false },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.oneof(
      fc.constantFrom('story', 'language', 'body', 'reasons', 'impact', 'entity', '__proto__'),
      text.map((key) => key.slice(0, 40)),
    ),
    tie('value'),
    { maxKeys: 5 },
  ),
})).value

/** A request to any address by any method, with whatever body. */
export function anyShot(ids: readonly string[]): fc.Arbitrary<Shot> {
  const id = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom(NONE, ...ids.map((each) => each.toUpperCase())) },
    { weight: 1, arbitrary: text.map((each) => encodeURIComponent(wellFormed(each).slice(0, 300)) || '0') },
  )
  return fc
    .record({
      route: fc.constantFrom(...ROUTES),
      method: fc.option(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'), {
        freq: 6,
      }),
      id,
      language: fc.constantFrom(...codesOf(LANGUAGES), 'xx'),
      verb: fc.constantFrom(...VERB_NAMES.map(kebab), 'none'),
      query: fc.option(text, { freq: 3 }),
      object: json,
      pairs: fc.array(
        fc.tuple(
          fc.constantFrom('step', 'visit', 'receipt', 'story', 'form', 'key', 'to', 'do', 'seen'),
          text,
        ),
        { maxLength: 5 },
      ),
      isSpoiled: fc.boolean(),
      header: fc.option(
        fc.tuple(
          fc.constantFrom('idempotency-key', 'accept-language', 'if-none-match', 'x-forwarded-for', 'accept'),
          text,
        ),
        { freq: 5 },
      ),
    })
    .map(({ route, method, id, language, verb, query, object, pairs, isSpoiled, header }) => {
      const path = route.path
        .replace(/:language(\{[^}]*\})?/, language)
        .replace(/:queue/, 'worklist')
        .replace(/:verb/, verb)
        .replace(/:token|:id|\{id\}/, id)
      const asked = query === null ? path : `${path}?${encodeURIComponent(wellFormed(query).slice(0, 500))}=1`
      const used = method ?? route.method.toUpperCase()
      const body = route.isApi ? JSON.stringify(object) : encoded(pairs)
      const spoiled = isSpoiled && body.length > 3 ? body.slice(0, body.length / 2) : body
      return {
        method: used,
        path: asked,
        type: route.isApi ? 'application/json' : 'application/x-www-form-urlencoded',
        body: used === 'GET' || used === 'HEAD' ? '' : spoiled,
        headers: header === null ? {} : { [header[0]]: inHeader(header[1]) },
      }
    })
}

/** How a form is filled in. */
export interface Filling {
  /** Which of the forms on the page, and which of the offered values, as shares of one. */
  readonly which: number
  readonly choice: number
  readonly words: readonly string[]
  readonly leavesOut: boolean
  readonly changesHidden: boolean
}

export const filling: fc.Arbitrary<Filling> = fc.record({
  which: fc.double({ min: 0, max: 0.999, noNaN: true }),
  choice: fc.double({ min: 0, max: 0.999, noNaN: true }),
  words: fc.array(text, { minLength: 1, maxLength: 3 }),
  leavesOut: fc.boolean(),
  changesHidden: fc.nat({ max: 5 }).map((number) => number === 0),
})

/** What opens a case to whoever sends it: never sent for somebody else. */
const OPENS = ['visit', 'receipt', 'shown', 'asked', 'carried', 'first', 'last']

/** The form as it would be sent. @param isOwn false where somebody else was shown it */
export function filledIn(
  form: Form,
  { choice, words, leavesOut, changesHidden }: Filling,
  isOwn: boolean,
): Shot {
  const hidden = form.hidden
    .filter(([name]) => isOwn || !OPENS.includes(name))
    .map(([name, value]): Pair => [name, changesHidden ? (words[0] ?? '') : value])
  const typed = form.fields
    .filter((_, place) => !leavesOut || place % 2 === 0)
    .map(({ name, values, isText }, place): Pair => {
      const offered = values[Math.floor(choice * values.length)] ?? ''
      return [name, isText ? (words[place % words.length] ?? '') : offered]
    })
  return {
    method: 'POST',
    path: form.action === '' ? '/' : form.action,
    type: 'application/x-www-form-urlencoded',
    body: encoded([...hidden, ...typed]),
    headers: {},
  }
}

function encoded(pairs: readonly Pair[]): string {
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()
}

function wellFormed(value: string): string {
  return value.toWellFormed()
}

/** Only what a client can send at all. */
function inHeader(value: string): string {
  return value
    .replace(/[^\x20-\x7e\x80-\xff]/g, '')
    .slice(0, 4000)
    .trim()
}
