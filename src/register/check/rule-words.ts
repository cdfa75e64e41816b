import { oneLine } from '../../domain/typed/one-line.ts'
import type { CatalogueMitigationId } from '../../domain/diligence/mitigation-catalogue.ts'
import type { BalanceTest } from '../../domain/vocabulary/diligence.ts'
import type { RegisterWords, RuleWords } from '../../words/en/register/index.ts'
import type { RegisterGaps, RegisterSpeaker } from '../../words/register-speaker.ts'
import type { Problem } from '../files/problem.ts'

/** Title, sentence and fix of a rule; the code itself where nobody has written words yet. */
export function wordsOf({ w }: RegisterSpeaker, rule: string): RuleWords {
  return w.rules[rule] ?? { title: rule, says: rule, fix: '' }
}

/** What a finding is about, in one line. */
export function titleOf(speaker: RegisterSpeaker, { rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  return oneLine(speaker.say(wordsOf(speaker, rule).title, inWords(speaker, rule, gaps)))
}

type Gaps = Problem['gaps']
type Names = Readonly<Record<string, string>>

type Said = Pick<Problem, 'rule' | 'gaps'> & Partial<Pick<Problem, 'level' | 'errorFrom'>>

/** What a finding says, with its gaps filled, in one line, and from when on it is an error. */
export function sentenceOf(speaker: RegisterSpeaker, { rule, gaps, level, errorFrom }: Said): string {
  const { check } = speaker.w.commands
  const says = speaker.say(wordsOf(speaker, rule).says, inWords(speaker, rule, gaps))
  const term =
    errorFrom === undefined
      ? ''
      : speaker.say(level === 'error' ? check.errorSince : check.errorFrom, { day: errorFrom })
  return oneLine(`${says} ${term}`.trimEnd())
}

/** What to do about it. */
export function fixOf(speaker: RegisterSpeaker, { rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  return oneLine(speaker.say(wordsOf(speaker, rule).fix, inWords(speaker, rule, gaps)))
}

/** The gaps of a finding with codes as they are called in a sentence. Machines get the codes. */
function inWords({ say, w }: RegisterSpeaker, rule: string, gaps: Gaps): RegisterGaps {
  const { files } = w
  const named: RegisterGaps = Object.fromEntries(
    Object.entries(gaps).map(([gap, value]) => [gap, namedIn(w, gap, value)]),
  )
  const { meant, known, why, how, what } = gaps
  const hint = meant !== undefined ? files.meant : known !== undefined ? files.knownHere : ''
  return {
    hint: say(hint, named),
    ...named,
    ...(typeof why === 'string' ? { why: say(files.whyNot[why] ?? why, named) } : {}),
    ...(rule === 'R010' ? { how: files.lockFaults[String(how)] ?? '' } : {}),
    ...(rule === 'R015' ? { what: say(files.takenBack[String(what)] ?? '', named) } : {}),
  }
}

type NameOf = (words: RegisterWords, code: string) => string | undefined

const inList =
  (listOf: (words: RegisterWords) => Names): NameOf =>
  (words, code) =>
    listOf(words)[code]
const category = inList(({ mitigations }) => mitigations.categories)
const finding = inList(({ foundOf }) => foundOf)
const judgement = inList(({ names }) => names.judgements)
const rater = inList(({ names }) => names.raters)

/** Gaps whose values are codes, and what a code is called in a sentence. */
const NAMES: Readonly<Record<string, NameOf>> = {
  categories: category,
  usual: category,
  finding,
  claim: finding,
  proposes: finding,
  judgement,
  judgements: judgement,
  lowBy: rater,
  highBy: rater,
  about: inList(({ triggers }) => triggers),
  decision: inList(({ names }) => names.decisions),
  expected: inList(({ names }) => names.types),
  gate: inList(({ balance }) => balance.gateReasons),
  open: inList(({ names }) => names.stillOpen),
  places: (words, code) => (code === 'anybody' ? words.names.anybody : undefined),
  role: inList(({ vocabulary }) => vocabulary.roles),
  tests: ({ balance }, code) => balance.tests[code as BalanceTest]?.name,
  suggestions: ({ mitigations }, id) => {
    const name = mitigations.catalogue[id as CatalogueMitigationId]?.name
    return name === undefined ? undefined : `${name} (${id})`
  },
}

function namedIn(words: RegisterWords, gap: string, value: Gaps[string]): RegisterGaps[string] {
  const nameOf = NAMES[gap]
  if (nameOf === undefined || typeof value === 'number') return value
  if (typeof value === 'string') return nameOf(words, value) ?? value
  return (gap === 'suggestions' ? fewOf(value) : value).map((code) => nameOf(words, code) ?? code)
}

/** The first, one in the middle and the last, so that several kinds are named; the report lists all. */
function fewOf(codes: readonly string[]): readonly string[] {
  const last = codes.length - 1
  return [...new Set([0, Math.floor(last / 2), last])].map((index) => codes[index]!)
}
