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
function inWords(speaker: RegisterSpeaker, rule: string, gaps: Gaps): RegisterGaps {
  const { say, w } = speaker
  const { files } = w
  const named = Object.entries(gaps).map(
    ([gap, value]) => [gap, typeof value === 'string' ? listed(speaker, gap, value) : value] as const,
  )
  return {
    hint: hintOf(speaker, gaps),
    ...Object.fromEntries(named),
    ...(typeof gaps['why'] === 'string' ? { why: say(files.whyNot[gaps['why']] ?? gaps['why'], gaps) } : {}),
    ...(rule === 'R010' ? { how: files.lockFaults[String(gaps['how'])] ?? '' } : {}),
    ...(rule === 'R015' ? { what: say(files.takenBack[String(gaps['what'])] ?? '', gaps) } : {}),
  }
}

/** What was probably meant, or what could stand there. */
function hintOf(speaker: RegisterSpeaker, gaps: Gaps): string {
  const {
    w: { files },
    say,
  } = speaker
  if (gaps['meant'] !== undefined) return say(files.meant, gaps)
  return gaps['known'] === undefined
    ? ''
    : say(files.knownHere, { ...gaps, known: listed(speaker, 'known', String(gaps['known'])) })
}

type NameOf = (words: RegisterWords, code: string) => string | undefined

const inList =
  (listOf: (words: RegisterWords) => Names): NameOf =>
  (words, code) =>
    listOf(words)[code]
const category = inList(({ mitigations }) => mitigations.categories)
const finding = inList(({ foundOf }) => foundOf)

/** Gaps whose values are codes, and what a code is called in a sentence. */
const NAMES: Readonly<Record<string, NameOf>> = {
  categories: category,
  usual: category,
  finding,
  claim: finding,
  proposes: finding,
  about: inList(({ triggers }) => triggers),
  gate: inList(({ balance }) => balance.gateReasons),
  tests: ({ balance }, code) => balance.tests[code as BalanceTest]?.name,
  suggestions: ({ mitigations }, id) => {
    const name = mitigations.catalogue[id as CatalogueMitigationId]?.name
    return name === undefined ? undefined : `${name} (${id})`
  },
}

/** Gaps whose values are lists, whatever stands in them. */
const LISTS = [
  'files',
  'groups',
  'impacts',
  'judgements',
  'known',
  'languages',
  'needs',
  'patterns',
  'places',
  'questions',
]

function listed({ w }: RegisterSpeaker, gap: string, value: string): string | readonly string[] {
  const nameOf = NAMES[gap]
  if (nameOf === undefined && !LISTS.includes(gap)) return value
  const codes = value.split(', ')
  return (gap === 'suggestions' ? fewOf(codes) : codes).map((code) => nameOf?.(w, code) ?? code)
}

/** The first, one in the middle and the last, so that several kinds are named; the report lists all. */
function fewOf(codes: readonly string[]): readonly string[] {
  const last = codes.length - 1
  return [...new Set([0, Math.floor(last / 2), last])].map((index) => codes[index]!)
}
