import { oneLine } from '../../domain/typed/one-line.ts'
import type { RuleWords } from '../../words/en/register/index.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { Problem } from '../files/problem.ts'

/** Title, sentence and fix of a rule; the code itself where nobody has written words yet. */
export function wordsOf({ w }: RegisterSpeaker, rule: string): RuleWords {
  return w.rules[rule] ?? { title: rule, says: rule, fix: '' }
}

type Gaps = Problem['gaps']
type Names = Readonly<Record<string, string>>

/** What a finding says, with its gaps filled, in one line. */
export function sentenceOf(speaker: RegisterSpeaker, { rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  return oneLine(speaker.say(wordsOf(speaker, rule).says, inWords(speaker, rule, gaps)))
}

/** What to do about it. */
export function fixOf(speaker: RegisterSpeaker, { rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  return oneLine(speaker.say(wordsOf(speaker, rule).fix, inWords(speaker, rule, gaps)))
}

/** The gaps of a finding with codes as they are called in a sentence. Machines get the codes. */
function inWords(speaker: RegisterSpeaker, rule: string, gaps: Gaps): Gaps {
  const { say, w } = speaker
  const { files } = w
  const known = namesIn(speaker)
  const named = Object.entries(gaps).map(([name, value]) => {
    const words = known[name]
    return [name, words && typeof value === 'string' ? listed(words, name, value) : value] as const
  })
  return {
    hint: hintOf(speaker, gaps),
    ...Object.fromEntries(named),
    ...(typeof gaps['why'] === 'string' ? { why: say(files.whyNot[gaps['why']] ?? gaps['why'], gaps) } : {}),
    ...(rule === 'R010' ? { how: files.lockFaults[String(gaps['how'])] ?? '' } : {}),
    ...(rule === 'R015' ? { what: say(files.takenBack[String(gaps['what'])] ?? '', gaps) } : {}),
  }
}

/** What was probably meant, or what could stand there. */
function hintOf({ w: { files }, say }: RegisterSpeaker, gaps: Gaps): string {
  if (gaps['meant'] !== undefined) return say(files.meant, gaps)
  return gaps['known'] === undefined ? '' : say(files.knownHere, gaps)
}

const gathered = new WeakMap<RegisterSpeaker, Readonly<Record<string, Names>>>()

/** Gaps whose values are codes, and what the codes are called in a sentence. */
function namesIn(speaker: RegisterSpeaker): Readonly<Record<string, Names>> {
  const known = gathered.get(speaker) ?? gather(speaker)
  gathered.set(speaker, known)
  return known
}

function gather({ w }: RegisterSpeaker): Readonly<Record<string, Names>> {
  const { balance, foundOf, mitigations, triggers } = w
  return {
    categories: mitigations.categories,
    usual: mitigations.categories,
    finding: foundOf,
    claim: foundOf,
    proposes: foundOf,
    about: triggers,
    gate: balance.gateReasons,
    tests: Object.fromEntries(Object.entries(balance.tests).map(([test, { name }]) => [test, name])),
    suggestions: Object.fromEntries(
      Object.entries(mitigations.catalogue).map(([id, { name }]) => [id, `${name} (${id})`]),
    ),
  }
}

function listed(words: Names, name: string, value: string): string {
  const codes = value.split(', ')
  return (name === 'suggestions' ? fewOf(codes) : codes).map((code) => words[code] ?? code).join(', ')
}

/** The first, one in the middle and the last, so that several kinds are named; the report lists all. */
function fewOf(codes: readonly string[]): readonly string[] {
  const last = codes.length - 1
  return [...new Set([0, Math.floor(last / 2), last])].map((index) => codes[index]!)
}
