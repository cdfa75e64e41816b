import { isCodeOf } from '../../domain/vocabulary/code.ts'
import { ABSOLUTE_RIGHTS, LEGITIMATE_AIMS, type BalanceAnswer } from '../../domain/vocabulary/diligence.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import {
  nextQuestion,
  NO_RIGHT,
  problemWith,
  withAnswer,
  worksheetOf,
  type BalanceDraft,
  type Question,
} from '../../domain/diligence/guide-balance.ts'
import { readRegister } from '../../register/files/read.ts'
import { toFile } from '../../register/files/schema/case.ts'
import { counterbalanceTemplate, listOf, TODO, type Given } from '../../register/files/templates.ts'
import { entryText } from '../../register/files/write.ts'
import { print, type CommandCall } from '../command.ts'
import { registerFolder } from './common.ts'
import { canAsk, chosen, listed, openAsker, type Asker, type Choice } from './ask.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/**
 * A new worksheet for rights in tension. On a terminal it is gone through question by question, and stops at the gate
 * where nothing may be weighed; elsewhere it is a file with gaps to fill.
 */
export async function counterbalanceBody(
  speaker: RegisterSpeaker,
  call: CommandCall,
  id: string,
  given: Given,
  today: LocalDate,
  keep: (text: string) => void,
): Promise<string> {
  if (!canAsk(call)) return counterbalanceTemplate(speaker, id, given, today)
  const asker = openAsker()
  try {
    const impacts = readRegister(registerFolder(speaker, call)).register.impacts.map((impact) => impact.id)
    return await guideThrough(speaker, { asker, tell: print, keep, impacts }, id, given, today)
  } finally {
    asker.end()
  }
}

/** Who is asked, where it is said, what keeps each answer, and which impacts the register has. */
interface Guide {
  readonly asker: Asker
  readonly tell: (line: string) => void
  readonly keep: (text: string) => void
  readonly impacts: readonly string[]
}

/** Asks until the worksheet is whole, stopped at the gate, or the person leaves; every answer is in the text. */
export async function guideThrough(
  speaker: RegisterSpeaker,
  { asker, tell, keep, impacts }: Guide,
  id: string,
  given: Given,
  today: LocalDate,
): Promise<string> {
  const { balance } = speaker.w
  const { guide } = balance
  const textOf = (answers: BalanceDraft) => {
    const sheet = worksheetOf(answers, id, today, balance.noRestriction)
    // A gate that nobody was asked about is open, and never reads as passed.
    const gate = sheet.gate === 'continue' && !Object.hasOwn(answers, 'gate') ? TODO : sheet.gate
    return entryText(toFile({ ...sheet, title: sheet.title || TODO, gate }) as object)
  }
  tell(guide.start)
  let draft = draftOf(given)
  for (let next = nextQuestion(draft); ; next = nextQuestion(draft)) {
    if (next.done) {
      if (next.stoppedBy) tell(balance.gates[next.stoppedBy])
      break
    }
    const known = next.asks === 'impacts' ? impacts : null
    const answer = await answerTo(speaker, next, draft, asker, tell, known)
    if (answer === null) {
      tell(guide.kept)
      break
    }
    draft = withAnswer(draft, next, answer)
    keep(textOf(draft))
  }
  return textOf(draft)
}

/** What was given as options is not asked again. */
function draftOf(given: Given): BalanceDraft {
  const { title, protects, restricts, impact } = given
  return {
    ...(title === undefined ? {} : { title }),
    ...(protects === undefined ? {} : { protects: listOf(protects) }),
    ...(restricts === undefined ? {} : { restricts: listOf(restricts) }),
    ...(impact === undefined ? {} : { impacts: listOf(impact) }),
  }
}

async function answerTo(
  speaker: RegisterSpeaker,
  question: Question,
  draft: BalanceDraft,
  asker: Asker,
  tell: (line: string) => void,
  known: readonly string[] | null,
): Promise<string | readonly string[] | null> {
  const { w, say } = speaker
  showChoices(speaker, question, draft, tell)
  for (;;) {
    const answer =
      question.kind === 'texts'
        ? await linesFor(speaker, question, asker, tell)
        : await lineFor(speaker, question, asker)
    if (answer === null) return null
    const stranger = [answer].flat().find((each) => known?.includes(each) === false)
    const problem = problemWith(question, answer)
    if (!problem && stranger === undefined) return answer
    if (!problem) {
      tell(say(w.commands.usage.unknownEntry, { id: stranger ?? '' }))
      continue
    }
    tell(problem === 'not_a_choice' ? w.commands.add.noneOfThese : w.balance.guide[problem])
  }
}

function showChoices(
  speaker: RegisterSpeaker,
  question: Question,
  draft: BalanceDraft,
  tell: (line: string) => void,
): void {
  tell('')
  if (question.asks === 'decision' && question.choices.length === 1) tell(speaker.w.balance.guide.noneOpen)
  if (question.choices.length === 0) return
  tell(listed(speaker, choicesOf(speaker, question, draft), question.kind === 'choices'))
  if (question.asks === 'test' && question.test) tell(speaker.w.balance.tests[question.test].pass)
}

async function lineFor(
  speaker: RegisterSpeaker,
  question: Question,
  asker: Asker,
): Promise<string | readonly string[] | null> {
  const line = await asker.ask(`${sentenceOf(speaker, question)} `)
  if (line === null) return null
  const choices = question.choices.map((code) => ({ code, name: '' }))
  if (question.kind === 'choices') return listOf(line).map((typed) => chosen(choices, typed))
  return question.kind === 'choice' ? chosen(choices, line) : line
}

/** Several answers, one on each line; who leaves in between keeps the lines before. */
async function linesFor(
  speaker: RegisterSpeaker,
  question: Question,
  asker: Asker,
  tell: (line: string) => void,
): Promise<readonly string[] | null> {
  tell(sentenceOf(speaker, question))
  tell(speaker.w.balance.guide.onePerLine)
  const lines: string[] = []
  for (;;) {
    const line = await asker.ask('- ')
    if (line === null) return lines.length > 0 ? lines : null
    if (line === '') return lines
    lines.push(line)
  }
}

function sentenceOf({ w, say }: RegisterSpeaker, { asks, option, test }: Question): string {
  return say(w.balance.questions[asks], {
    option: shortened(option ?? ''),
    asks: test === null ? '' : w.balance.tests[test].asks,
  })
}

/** The start of a title is enough to know which option is meant; it stands before some fourteen questions. */
function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title
}

function choicesOf(speaker: RegisterSpeaker, question: Question, draft: BalanceDraft): Choice[] {
  return question.choices.map((code) => ({ code, name: nameOf(speaker, question, code, draft) }))
}

/** A choice in words. */
function nameOf(
  { w: { balance, vocabulary } }: RegisterSpeaker,
  { asks }: Question,
  code: string,
  draft: BalanceDraft,
): string {
  if (isCodeOf(ABSOLUTE_RIGHTS, code) && asks === 'absolute') return balance.absolute[code]
  if (code === NO_RIGHT) return balance.noRight
  if (isCodeOf(LEGITIMATE_AIMS, code)) return balance.aims[code]
  if (isCodeOf(RIGHTS, code)) return vocabulary.rights[code]
  if (asks === 'test') return balance.answers[code as BalanceAnswer]
  if (asks === 'decision') {
    const { options } = worksheetOf(draft, '', '0000-01-01')
    return options.find(({ id }) => id === code)?.title ?? code
  }
  return ''
}
