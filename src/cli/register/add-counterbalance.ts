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
import { rightName } from '../../register/report/severity-picture.ts'
import { say } from '../../words/say.ts'
import { toFile } from '../../register/files/schema/case.ts'
import { counterbalanceTemplate, listOf, TODO, type Given } from '../../register/files/templates.ts'
import { entryText } from '../../register/files/write.ts'
import { balanceWords } from '../../words/en/register/balance.ts'
import { add as addWords, usage } from '../../words/en/register/commands.ts'
import { print, type CommandCall } from '../command.ts'
import { registerFolder } from './common.ts'
import { canAsk, chosen, listed, openAsker, type Asker, type Choice } from './ask.ts'

const { guide } = balanceWords

/**
 * A new worksheet for rights in tension. On a terminal it is gone through question by question, and stops at the gate
 * where nothing may be weighed; elsewhere it is a file with gaps to fill.
 */
export async function counterbalanceBody(
  call: CommandCall,
  id: string,
  given: Given,
  today: LocalDate,
  keep: (text: string) => void,
): Promise<string> {
  if (!canAsk(call)) return counterbalanceTemplate(id, given, today)
  const asker = openAsker()
  try {
    const impacts = readRegister(registerFolder(call)).register.impacts.map((impact) => impact.id)
    return await guideThrough({ asker, tell: print, keep, impacts }, id, given, today)
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
  { asker, tell, keep, impacts }: Guide,
  id: string,
  given: Given,
  today: LocalDate,
): Promise<string> {
  const textOf = (answers: BalanceDraft) => {
    const sheet = worksheetOf(answers, id, today)
    // A gate that nobody was asked about is open, and never reads as passed.
    const gate = sheet.gate === 'continue' && !Object.hasOwn(answers, 'gate') ? TODO : sheet.gate
    return entryText(toFile({ ...sheet, title: sheet.title || TODO, gate }) as object)
  }
  tell(guide.start)
  let draft = draftOf(given)
  for (let next = nextQuestion(draft); ; next = nextQuestion(draft)) {
    if (next.done) {
      if (next.stoppedBy) tell(balanceWords.gates[next.stoppedBy])
      break
    }
    const known = next.asks === 'impacts' ? impacts : null
    const answer = await answerTo(next, draft, asker, tell, known)
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
  question: Question,
  draft: BalanceDraft,
  asker: Asker,
  tell: (line: string) => void,
  known: readonly string[] | null,
): Promise<string | readonly string[] | null> {
  showChoices(question, draft, tell)
  for (;;) {
    const answer =
      question.kind === 'texts' ? await linesFor(question, asker, tell) : await lineFor(question, asker)
    if (answer === null) return null
    const stranger = [answer].flat().find((each) => known?.includes(each) === false)
    const problem = problemWith(question, answer)
    if (!problem && stranger === undefined) return answer
    if (!problem) {
      tell(say(usage.unknownEntry, { id: stranger ?? '' }))
      continue
    }
    tell(problem === 'not_a_choice' ? addWords.noneOfThese : guide[problem])
  }
}

function showChoices(question: Question, draft: BalanceDraft, tell: (line: string) => void): void {
  tell('')
  if (question.asks === 'decision' && question.choices.length === 1) tell(guide.noneOpen)
  if (question.choices.length === 0) return
  tell(listed(choicesOf(question, draft), question.kind === 'choices'))
  if (question.asks === 'test' && question.test) tell(balanceWords.tests[question.test].pass)
}

async function lineFor(question: Question, asker: Asker): Promise<string | readonly string[] | null> {
  const line = await asker.ask(`${sentenceOf(question)} `)
  if (line === null) return null
  const choices = question.choices.map((code) => ({ code, name: '' }))
  if (question.kind === 'choices') return listOf(line).map((typed) => chosen(choices, typed))
  return question.kind === 'choice' ? chosen(choices, line) : line
}

/** Several answers, one on each line; who leaves in between keeps the lines before. */
async function linesFor(
  question: Question,
  asker: Asker,
  tell: (line: string) => void,
): Promise<readonly string[] | null> {
  tell(sentenceOf(question))
  tell(guide.onePerLine)
  const lines: string[] = []
  for (;;) {
    const line = await asker.ask('- ')
    if (line === null) return lines.length > 0 ? lines : null
    if (line === '') return lines
    lines.push(line)
  }
}

function sentenceOf({ asks, option, test }: Question): string {
  return say(balanceWords.questions[asks], {
    option: shortened(option ?? ''),
    asks: test === null ? '' : balanceWords.tests[test].asks,
  })
}

/** The start of a title is enough to know which option is meant; it stands before some fourteen questions. */
function shortened(title: string): string {
  return title.length > 40 ? `${title.slice(0, 39).trimEnd()}…` : title
}

function choicesOf(question: Question, draft: BalanceDraft): Choice[] {
  return question.choices.map((code) => ({ code, name: nameOf(question, code, draft) }))
}

/** A choice in words. */
function nameOf({ asks }: Question, code: string, draft: BalanceDraft): string {
  if (isCodeOf(ABSOLUTE_RIGHTS, code) && asks === 'absolute') return balanceWords.absolute[code]
  if (code === NO_RIGHT) return balanceWords.noRight
  if (isCodeOf(LEGITIMATE_AIMS, code)) return balanceWords.aims[code]
  if (isCodeOf(RIGHTS, code)) return rightName(code)
  if (asks === 'test') return balanceWords.answers[code as BalanceAnswer]
  if (asks === 'decision') {
    const { options } = worksheetOf(draft, '', '0000-01-01')
    return options.find(({ id }) => id === code)?.title ?? code
  }
  return ''
}
