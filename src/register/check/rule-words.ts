import { say } from '../../words/say.ts'
import { oneLine } from '../plain.ts'
import type { Problem } from '../files/problem.ts'
import { lockFaults, takenBackWords } from '../../words/en/register/files.ts'
import { balanceWords } from '../../words/en/register/balance.ts'
import { catalogueWords, categoryWords } from '../../words/en/register/mitigations.ts'
import { rulesAttribution } from '../../words/en/register/rules-attribution.ts'
import { rulesEvidence } from '../../words/en/register/rules-evidence.ts'
import { rulesFiles } from '../../words/en/register/rules-files.ts'
import { rulesImpacts } from '../../words/en/register/rules-impacts.ts'
import { rulesLevels } from '../../words/en/register/rules-levels.ts'
import { rulesMitigations } from '../../words/en/register/rules-mitigations.ts'
import { rulesAssessments } from '../../words/en/register/rules-assessments.ts'
import { rulesBalance } from '../../words/en/register/rules-balance.ts'
import { rulesReleases } from '../../words/en/register/rules-releases.ts'
import { rulesEngagement } from '../../words/en/register/rules-engagement.ts'
import { findingWords, triggerWords } from '../../words/en/register/triggers.ts'

export interface RuleWords {
  readonly title: string
  readonly says: string
  readonly fix: string
}

const ALL: Readonly<Record<string, RuleWords>> = {
  ...rulesFiles,
  ...rulesImpacts,
  ...rulesLevels,
  ...rulesAttribution,
  ...rulesEvidence,
  ...rulesMitigations,
  ...rulesAssessments,
  ...rulesBalance,
  ...rulesReleases,
  ...rulesEngagement,
}

/** Title, sentence and fix of a rule; the code itself where nobody has written words yet. */
export function wordsOf(rule: string): RuleWords {
  return ALL[rule] ?? { title: rule, says: rule, fix: '' }
}

type Gaps = Problem['gaps']

/** Gaps whose values are codes, and what the codes are called in a sentence. Machines get the codes. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  categories: categoryWords,
  usual: categoryWords,
  finding: findingWords,
  claim: findingWords,
  proposes: findingWords,
  about: triggerWords,
  gate: balanceWords.gateReasons,
  tests: Object.fromEntries(Object.entries(balanceWords.tests).map(([test, { name }]) => [test, name])),
  suggestions: Object.fromEntries(
    Object.entries(catalogueWords).map(([id, { name }]) => [id, `${name} (${id})`]),
  ),
}

/** What a finding says, with its gaps filled, in one line. */
export function sentenceOf({ rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  const what = say(takenBackWords[String(gaps['what'])] ?? '', gaps)
  const filled =
    rule === 'R010'
      ? { how: lockFaults[String(gaps['how'])] ?? '' }
      : rule === 'R015'
        ? { what }
        : inWords(gaps)
  return oneLine(say(wordsOf(rule).says, filled))
}

/** What to do about it. */
export function fixOf({ rule, gaps }: Pick<Problem, 'rule' | 'gaps'>): string {
  return oneLine(say(wordsOf(rule).fix, inWords(gaps)))
}

function inWords(gaps: Gaps): Gaps {
  return Object.fromEntries(
    Object.entries(gaps).map(([name, value]) => {
      const words = CODES[name]
      if (!words || typeof value !== 'string') return [name, value]
      const codes = value.split(', ')
      const shown = name === 'suggestions' ? fewOf(codes) : codes
      return [name, shown.map((code) => words[code] ?? code).join(', ')]
    }),
  )
}

/** The first, one in the middle and the last, so that several kinds are named; the report lists all. */
function fewOf(codes: readonly string[]): readonly string[] {
  const last = codes.length - 1
  return [...new Set([0, Math.floor(last / 2), last])].map((index) => codes[index]!)
}
