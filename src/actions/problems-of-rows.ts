import type { Actor } from '../domain/case/actor.ts'
import type { Case } from '../domain/case/case.ts'
import { after } from '../domain/case/fold.ts'
import type { Context } from '../domain/case/verb.ts'
import { isSameReason, refuseSameReason } from '../domain/case/say-something.ts'
import { eachOf, isRefusal, refuse, type Refusal, type RefusalCode } from '../domain/refusal.ts'
import { verbCalled, type VerbName } from '../domain/verbs.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type FieldProblem } from './parse-input.ts'
import { isSame, MOST_CHARACTERS, waysToFillIn } from './refused-anyway.ts'
import { contextFor, withoutKnowingly, type Asked } from './run-verb.ts'

/** What is wrong with one of several things that somebody asks for at once; empty where nothing is. */
export interface ProblemsOfRow {
  readonly problems: readonly FieldProblem[]
  readonly refusals: readonly Refusal[]
}

/** Ways in which the rows before may still be mended that are followed at once. */
const MOST_CASES = 6

/** What a rule says of the words and times of a row, whatever else becomes of the case. */
const OF_ITS_OWN_WORDS: readonly RefusalCode[] = [
  'answers_missing',
  'deadline_in_the_past',
  'deadline_missing',
  'letter_binds',
  'letter_questioned',
  'proof_missing',
  'reason_missing',
  'subtype_not_of_role',
  'text_missing',
  'text_too_long',
  'too_far_ahead',
  'waiver_not_allowed',
  'words_say_nothing',
  'words_too_short',
]

/**
 * What is wrong with each of several things that are done one after the other: the fields of all of them, and what the
 * rules refuse whatever becomes of the others. Where a row is not right, the rows behind it are looked at as if it were
 * mended, in each way in which it can be; what depends on how, is not said.
 */
export async function problemsOfRows(
  house: House,
  viewer: Viewer,
  kase: Case,
  by: Actor,
  asked: readonly Asked[],
): Promise<readonly ProblemsOfRow[]> {
  // More to read than can be tried in every way, so that nobody else waits for it: then the fields alone are said.
  const isTooMuch = JSON.stringify(asked).length > MOST_CHARACTERS
  const all: ProblemsOfRow[] = []
  const alike = new Set<string>()
  let cases: readonly Case[] = [kase]
  let isSure = true
  for (const { verb, raw } of asked) {
    const parsed = parseInput(verbCalled(verb).input, withoutKnowingly(raw))
    const problems = isInvalid(parsed) ? parsed.invalid : []
    if (isTooMuch) {
      all.push({ problems, refusals: [] })
      continue
    }
    const row = { verb, raw, context: await contextFor(house, viewer, by, raw) }
    const gaps = [...new Set(problems.map(({ field }) => field.split('.')[0] ?? field))]
    const ways = gaps.length === 0 ? [raw] : waysToFillIn(verbCalled(verb).input, gaps, house, raw)
    const went = go(row, cases, ways)
    const isTried = ways.length > 0 && went.isWhole
    const refusals = went.done.length > 0 ? [] : went.refused
    for (const { refused, detail } of refusals) {
      const text = raw[String(detail?.['field'])]
      if (refused === 'same_reason' && typeof text === 'string' && !refuseSameReason(kase, text))
        alike.add(text)
    }
    all.push({
      problems,
      refusals: refusals
        .filter(({ detail }) => !gaps.includes(String(detail?.['field'] ?? '')))
        .filter(({ refused }) => (isSure && isTried) || OF_ITS_OWN_WORDS.includes(refused)),
    })
    if (gaps.length === 0 && refusals.length === 0 && went.isWhole) {
      cases = went.done
      continue
    }
    const next = went.done.length > 0 ? went.done : go(row, cases, mended(house, row)).done
    isSure &&= next.length > 0 && next.length <= MOST_CASES && isTried
    if (next.length > 0) cases = spread(next)
  }
  return all.map((each, n) => withTwins(each, asked[n], [...alike]))
}

/** What is refused because another row gives the same reason is no reason of the case yet: each of these rows says so. */
function withTwins(
  { problems, refusals }: ProblemsOfRow,
  asked: Asked | undefined,
  alike: readonly string[],
): ProblemsOfRow {
  const twins = reasonsIn(asked).filter(([, text]) => alike.some((each) => isSameReason(each, text)))
  const fields = twins.map(([field]) => field)
  const others = refusals.filter(
    ({ refused, detail }) => refused !== 'same_reason' || !fields.includes(String(detail?.['field'])),
  )
  return {
    problems,
    refusals: [...others, ...fields.map((field) => refuse('same_reason_in_lines', { field }))],
  }
}

/** The reasons of a row, each with its field. */
function reasonsIn(asked: Asked | undefined): (readonly [field: string, text: string])[] {
  if (asked === undefined) return []
  return Object.entries(verbCalled(asked.verb).input.shape).flatMap(([field, schema]) => {
    const text = asked.raw[field]
    const isReason = (schema as { meta(): { readonly read?: unknown } | undefined }).meta()?.read === 'reason'
    return isReason && typeof text === 'string' ? [[field, text] as const] : []
  })
}

interface Row {
  readonly verb: VerbName
  readonly raw: Asked['raw']
  readonly context: Context
}

/** The case after a row, for each way in which it may be filled in; or what is refused in every one of them. */
function go(row: Row, cases: readonly Case[], ways: readonly Asked['raw'][]) {
  const verb = verbCalled(row.verb)
  const done: Case[] = []
  let refused: readonly Refusal[] | null = null
  let isWhole = true
  for (const way of ways) {
    const parsed = parseInput(verb.input, withoutKnowingly(way))
    if (isInvalid(parsed)) {
      isWhole = false
      continue
    }
    const inCases: (readonly Refusal[])[] = []
    for (const kase of cases) {
      const ruling = verb.decide(kase, parsed, row.context)
      if (isRefusal(ruling)) inCases.push(eachOf(ruling))
      else done.push(after(kase, ruling))
    }
    // A rule that is broken first may hide what it says of the words; these stay the same in every case.
    const ownWords = inCases.flat().filter(({ refused: code }) => OF_ITS_OWN_WORDS.includes(code))
    const here = unique([...inEach(inCases), ...ownWords])
    refused = refused === null ? here : inEach([refused, here])
  }
  return { done, refused: refused ?? [], isWhole }
}

/** What stands in each of these. */
function inEach([first = [], ...others]: readonly (readonly Refusal[])[]): readonly Refusal[] {
  return first.filter((one) => others.every((other) => other.some((each) => isSame(one, each))))
}

function unique(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.filter((one, n) => refusals.findIndex((other) => isSame(one, other)) === n)
}

/** A row that a rule refused as it may be mended: its words said otherwise, and then one more of its fields. */
function mended(house: House, { verb, raw }: Row): readonly Asked['raw'][] {
  const { input, about } = verbCalled(verb)
  const free = Object.keys(input.shape).filter((name) => !about.includes(name))
  const texts = free.filter((name) => {
    const kind = (input.shape as Readonly<Record<string, { meta(): unknown }>>)[name]?.meta() as
      { readonly field?: string } | undefined
    return kind?.field === 'long_text' && typeof raw[name] === 'string'
  })
  const [said = raw] = texts.reduce<readonly Asked['raw'][]>(
    (ways, name) => ways.flatMap((way) => waysToFillIn(input, [name], house, way).slice(0, 1)),
    [raw],
  )
  return [said, ...free.flatMap((name) => waysToFillIn(input, [name], house, said))]
}

/** No more than are followed, from the first to the last. */
function spread(cases: readonly Case[]): readonly Case[] {
  if (cases.length <= MOST_CASES) return cases
  const step = (cases.length - 1) / (MOST_CASES - 1)
  return Array.from({ length: MOST_CASES }, (_, n) => cases[Math.round(n * step)]).filter(
    (each) => each !== undefined,
  )
}
