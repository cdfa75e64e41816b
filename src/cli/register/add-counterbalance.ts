import { isCodeOf } from '../../domain/vocabulary/code.ts'
import { ABSOLUTE_RIGHTS, LEGITIMATE_AIMS, type BalanceAnswer } from '../../domain/vocabulary/diligence.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import {
  nextQuestion,
  problemWith,
  withAnswer,
  worksheetOf,
  type BalanceDraft,
  type Question,
} from '../../register/guide-balance.ts'
import { rightName } from '../../register/report/severity-picture.ts'
import { say } from '../../register/say.ts'
import { toFile } from '../../register/schema/case.ts'
import { counterbalanceTemplate, listOf, TODO, type Given } from '../../register/templates.ts'
import { entryText } from '../../register/write.ts'
import { balanceWords } from '../../words/en/register/balance.ts'
import { print, type CommandCall } from '../command.ts'
import { canAsk, openAsker, type Asker } from './ask.ts'

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
): Promise<string> {
  if (!canAsk(call)) return counterbalanceTemplate(id, given, today)
  const asker = openAsker()
  try {
    return await guideThrough(asker, print, id, given, today)
  } finally {
    asker.end()
  }
}

/** Asks until the worksheet is whole, stopped at the gate, or the person leaves; every answer is in the text. */
export async function guideThrough(
  asker: Asker,
  tell: (line: string) => void,
  id: string,
  given: Given,
  today: LocalDate,
): Promise<string> {
  tell(guide.start)
  let draft = draftOf(given)
  for (let next = nextQuestion(draft); ; next = nextQuestion(draft)) {
    if (next.done) {
      if (next.stoppedBy) tell(balanceWords.gates[next.stoppedBy])
      break
    }
    const answer = await answerTo(next, draft, asker, tell)
    if (answer === null) {
      tell(guide.kept)
      break
    }
    draft = withAnswer(draft, next, answer)
  }
  const sheet = worksheetOf(draft, id, today)
  return entryText(toFile({ ...sheet, title: sheet.title || TODO }) as object)
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
): Promise<string | readonly string[] | null> {
  showChoices(question, draft, tell)
  for (;;) {
    const answer =
      question.kind === 'texts' ? await linesFor(question, asker, tell) : await lineFor(question, asker)
    if (answer === null) return null
    const problem = problemWith(question, answer)
    if (!problem) return answer
    tell(guide[problem])
  }
}

function showChoices(question: Question, draft: BalanceDraft, tell: (line: string) => void): void {
  tell('')
  if (question.asks === 'decision' && question.choices.length === 1) tell(guide.noneOpen)
  if (question.choices.length === 0) return
  tell(question.kind === 'choice' ? guide.oneOf : guide.someOf)
  question.choices.forEach((code, index) => {
    tell(`  ${String(index + 1).padStart(2)}  ${code}: ${nameOf(question, code, draft)}`)
  })
  if (question.asks === 'test' && question.test) tell(balanceWords.tests[question.test].pass)
}

async function lineFor(question: Question, asker: Asker): Promise<string | readonly string[] | null> {
  const line = await asker.ask(`${sentenceOf(question)} `)
  if (line === null) return null
  const codeFor = (typed: string) => question.choices[Number(typed) - 1] ?? typed
  if (question.kind === 'choices') return listOf(line).map(codeFor)
  return question.kind === 'choice' ? codeFor(line) : line
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
    option: option ?? '',
    asks: test === null ? '' : balanceWords.tests[test].asks,
  })
}

/** A choice in words. */
function nameOf({ asks }: Question, code: string, draft: BalanceDraft): string {
  if (isCodeOf(ABSOLUTE_RIGHTS, code) && asks === 'absolute') return balanceWords.absolute[code]
  if (isCodeOf(LEGITIMATE_AIMS, code)) return balanceWords.aims[code]
  if (isCodeOf(RIGHTS, code)) return rightName(code)
  if (asks === 'test') return balanceWords.answers[code as BalanceAnswer]
  if (asks === 'decision') {
    const { options } = worksheetOf(draft, '', '0000-01-01')
    return options.find(({ id }) => id === code)?.title ?? code
  }
  return code === 'yes' ? guide.yes : guide.no
}
