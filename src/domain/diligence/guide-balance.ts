import { stopAt, weigh, type Weighed } from './balance.ts'
import type { BalanceOption, BalanceResult, Counterbalance } from './register.ts'
import { isLocalDate, type LocalDate } from '../time/calendar.ts'
import { codesOf, isCodeOf, type CodeOf } from '../vocabulary/code.ts'
import {
  ABSOLUTE_RIGHTS,
  BALANCE_TESTS,
  LEGITIMATE_AIMS,
  type BalanceAnswer,
  type BalanceTest,
} from '../vocabulary/diligence.ts'
import { RIGHTS } from '../vocabulary/rights.ts'

/** What may be asked for a worksheet; words for each are in `balance.questions`. */
const BALANCE_QUESTIONS = [
  { code: 'title' },
  { code: 'protects' },
  { code: 'restricts' },
  { code: 'absolute' },
  { code: 'gate' },
  { code: 'option_title' },
  { code: 'aim' },
  { code: 'test' },
  { code: 'why' },
  { code: 'evidence' },
  { code: 'other_way' },
  { code: 'other_way_tested' },
  { code: 'ends_on' },
  { code: 'another_option' },
  { code: 'consulted' },
  { code: 'dissent_by' },
  { code: 'dissent_view' },
  { code: 'decision' },
  { code: 'decided_by' },
  { code: 'decision_reasons' },
  { code: 'review_on' },
  { code: 'reopen_when' },
  { code: 'impacts' },
] as const
export type BalanceQuestion = CodeOf<typeof BALANCE_QUESTIONS>

/** Answers so far, by the id of the question. Several answers to one question are a list; nothing is an empty one. */
export type BalanceDraft = Readonly<Record<string, string | readonly string[]>>

export interface Question {
  readonly done: false
  /** Id under which the answer is kept, for example `option.1.necessity.why`. */
  readonly id: string
  readonly asks: BalanceQuestion
  readonly kind: 'text' | 'texts' | 'choice' | 'choices' | 'date'
  /** What may be answered, for `choice` and `choices`. */
  readonly choices: readonly string[]
  readonly mayBeEmpty: boolean
  /** Title of the option that it is about; null for the sheet as a whole. */
  readonly option: string | null
  readonly test: BalanceTest | null
}

export interface Done {
  readonly done: true
  /** Why the worksheet ended at the gate; null when it was gone through. */
  readonly stoppedBy: Weighed['stoppedBy']
}

/** Id of the option that is always there. */
const NO_RESTRICTION = 'no-restriction'

/** Says that a side of the worksheet names no right of people; pressing Enter never says so. */
export const NO_RIGHT = 'none'

const YES_NO = ['yes', 'no'] as const

/**
 * The next thing to ask for a worksheet of rights in tension, one at a time, in the order of domain reference 8. Who
 * names an absolute right, or says that no two rights are in tension, is stopped before any option is asked for. "No
 * restriction" is there without asking. The same draft always leads to the same question.
 */
export function nextQuestion(draft: BalanceDraft): Question | Done {
  for (const question of script(draft)) {
    if (!Object.hasOwn(draft, question.id)) return question
  }
  return { done: true, stoppedBy: stopOf(draft) }
}

/** What is wrong with an answer; null when it can be taken. */
export function problemWith(
  question: Question,
  answer: string | readonly string[],
): 'empty' | 'not_a_choice' | 'not_a_day' | null {
  const given = (typeof answer === 'string' ? [answer] : answer).filter((each) => each.trim() !== '')
  if (given.length === 0) return question.mayBeEmpty ? null : 'empty'
  if (question.choices.length > 0 && given.some((each) => !question.choices.includes(each))) {
    return 'not_a_choice'
  }
  return question.kind === 'date' && given.some((each) => !isLocalDate(each)) ? 'not_a_day' : null
}

/** The draft with one more answer. An answer that cannot be taken changes nothing. */
export function withAnswer(
  draft: BalanceDraft,
  question: Question,
  answer: string | readonly string[],
): BalanceDraft {
  return problemWith(question, answer) === null ? { ...draft, [question.id]: answer } : draft
}

/**
 * The worksheet that the answers make. What was not asked stays open, and is never filled with a pass.
 *
 * @param noRestriction what the option that restricts nothing is called
 */
export function worksheetOf(
  draft: BalanceDraft,
  id: string,
  on: LocalDate,
  noRestriction = '',
): Counterbalance {
  const stopped = stopOf(draft)
  const chosen = text(draft, 'decision')
  const dissenter = text(draft, 'dissent.by')
  return {
    id,
    title: text(draft, 'title'),
    on,
    protects: texts(draft, 'protects').filter((code) => isCodeOf(RIGHTS, code)),
    restricts: texts(draft, 'restricts').filter((code) => isCodeOf(RIGHTS, code)),
    gate: stopped ?? 'continue',
    absolute: texts(draft, 'absolute').filter((code) => isCodeOf(ABSOLUTE_RIGHTS, code)),
    options: stopped ? [] : optionsOf(draft, noRestriction),
    consulted: texts(draft, 'consulted'),
    dissent: dissenter === '' ? [] : [{ by: dissenter, view: text(draft, 'dissent.view') }],
    decision:
      chosen === ''
        ? null
        : { option: chosen, by: text(draft, 'decision.by'), on, reasons: text(draft, 'decision.reasons') },
    reviewOn: text(draft, 'review_on') || null,
    reopenWhen: text(draft, 'reopen_when') || null,
    impacts: texts(draft, 'impacts'),
  }
}

function* script(draft: BalanceDraft): Generator<Question> {
  yield ask('title', 'title')
  yield choices('protects', 'protects', [...codesOf(RIGHTS), NO_RIGHT], false)
  yield choices('restricts', 'restricts', [...codesOf(RIGHTS), NO_RIGHT], false)
  yield choices('absolute', 'absolute', codesOf(ABSOLUTE_RIGHTS), true)
  if (stopOf(draft)) return
  yield ask('gate', 'gate', { kind: 'choice', choices: YES_NO })
  if (stopOf(draft)) return

  for (let index = 1; ; index += 1) {
    yield* optionScript(draft, index)
    const another = `option.${String(index)}.another`
    yield ask(another, 'another_option', { kind: 'choice', choices: YES_NO })
    if (text(draft, another) !== 'yes') break
  }
  yield ask('consulted', 'consulted', { kind: 'texts', mayBeEmpty: true })
  yield ask('dissent.by', 'dissent_by', { mayBeEmpty: true })
  if (text(draft, 'dissent.by') !== '') yield ask('dissent.view', 'dissent_view')
  yield* decisionScript(draft)
  yield ask('impacts', 'impacts', { kind: 'texts', mayBeEmpty: true })
}

function* optionScript(draft: BalanceDraft, index: number): Generator<Question> {
  const at = (part: string) => `option.${String(index)}.${part}`
  yield ask(at('title'), 'option_title')
  const option = text(draft, at('title'))
  for (const { code: test, answers } of BALANCE_TESTS) {
    const about = { option, test }
    if (test === 'legitimacy') {
      const aims = codesOf(LEGITIMATE_AIMS)
      yield ask(at('aim'), 'aim', { kind: 'choice', choices: aims, mayBeEmpty: true, ...about })
    }
    yield ask(at(test), 'test', { kind: 'choice', choices: answers, ...about })
    const answer = text(draft, at(test))
    yield ask(at(`${test}.why`), 'why', { mayBeEmpty: answer === 'unknown', ...about })
    yield ask(at(`${test}.evidence`), 'evidence', { kind: 'texts', mayBeEmpty: true, ...about })
    if (test === 'principle' && answer === 'partial') {
      yield ask(at('other_way'), 'other_way', { mayBeEmpty: true, ...about })
      if (text(draft, at('other_way')) !== '') {
        yield ask(at('other_way.tested'), 'other_way_tested', { mayBeEmpty: true, ...about })
      }
    }
  }
  yield ask(at('ends_on'), 'ends_on', { kind: 'date', mayBeEmpty: true, option })
}

/** Only options that may be chosen are offered; nobody has to decide today. */
function* decisionScript(draft: BalanceDraft): Generator<Question> {
  const sheet = { ...worksheetOf(draft, '', '0000-01-01'), decision: null }
  // With a decision comes a review date, which is asked next; it counts here already.
  const { open } = weigh({ ...sheet, reviewOn: sheet.reviewOn ?? '9999-12-31' })
  yield ask('decision', 'decision', { kind: 'choice', choices: open, mayBeEmpty: true })
  if (text(draft, 'decision') === '') return
  yield ask('decision.by', 'decided_by')
  yield ask('decision.reasons', 'decision_reasons')
  yield ask('review_on', 'review_on', { kind: 'date' })
  yield ask('reopen_when', 'reopen_when')
}

/** The gate, as far as it has been asked: null while nothing stops. */
function stopOf(draft: BalanceDraft): Weighed['stoppedBy'] {
  const absolute = texts(draft, 'absolute').filter((code) => isCodeOf(ABSOLUTE_RIGHTS, code))
  if (absolute.length > 0) return 'absolute_involved'
  if (!Object.hasOwn(draft, 'absolute')) return null
  return stopAt({
    absolute,
    protects: texts(draft, 'protects').filter((code) => isCodeOf(RIGHTS, code)),
    restricts: texts(draft, 'restricts').filter((code) => isCodeOf(RIGHTS, code)),
    gate: text(draft, 'gate') === 'no' ? 'not_rights' : 'continue',
  })
}

function optionsOf(draft: BalanceDraft, noRestriction: string): BalanceOption[] {
  const options: BalanceOption[] = [
    {
      id: NO_RESTRICTION,
      title: noRestriction,
      noRestriction: true,
      aim: null,
      tests: {},
      otherWay: null,
      endsOn: null,
    },
  ]
  for (let index = 1; Object.hasOwn(draft, `option.${String(index)}.title`); index += 1) {
    const of = (part: string) => text(draft, `option.${String(index)}.${part}`)
    const aim = of('aim')
    options.push({
      id: `option-${String(index)}`,
      title: of('title'),
      noRestriction: false,
      aim: isCodeOf(LEGITIMATE_AIMS, aim) ? aim : null,
      tests: testsOf(draft, index),
      otherWay:
        of('other_way') === '' ? null : { what: of('other_way'), tested: of('other_way.tested') || null },
      endsOn: of('ends_on') || null,
    })
  }
  return options
}

function testsOf(draft: BalanceDraft, index: number): Partial<Record<BalanceTest, BalanceResult>> {
  const tests: Partial<Record<BalanceTest, BalanceResult>> = {}
  for (const { code, answers } of BALANCE_TESTS) {
    const at = `option.${String(index)}.${code}`
    const answer = answers.find((each): each is BalanceAnswer => each === text(draft, at))
    if (answer) {
      tests[code] = { answer, why: text(draft, `${at}.why`), evidence: texts(draft, `${at}.evidence`) }
    }
  }
  return tests
}

function ask(id: string, asks: Question['asks'], more: Partial<Question> = {}): Question {
  return {
    kind: 'text',
    choices: [],
    mayBeEmpty: false,
    option: null,
    test: null,
    ...more,
    done: false,
    id,
    asks,
  }
}

function choices(
  id: string,
  asks: Question['asks'],
  among: readonly string[],
  mayBeEmpty: boolean,
): Question {
  return ask(id, asks, { kind: 'choices', choices: among, mayBeEmpty })
}

function text(draft: BalanceDraft, id: string): string {
  return texts(draft, id)[0] ?? ''
}

function texts(draft: BalanceDraft, id: string): readonly string[] {
  const answer = Object.hasOwn(draft, id) ? draft[id]! : []
  return (typeof answer === 'string' ? [answer] : answer)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}
