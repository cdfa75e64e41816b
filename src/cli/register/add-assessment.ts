import { questionsOf, type AssessmentQuestion } from '../../domain/diligence/questions.ts'
import { owedAssessments } from '../../domain/diligence/owed.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { AssessmentDepth, Trigger } from '../../domain/vocabulary/diligence.ts'
import { TRIGGERS } from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { GRADES } from '../../domain/vocabulary/severity.ts'
import { readRegister } from '../../register/read.ts'
import { assessmentTemplate, listOf, namesOf, TODO, type Given } from '../../register/templates.ts'
import { repositoryOf, watchedNow } from '../../register/watch.ts'
import { add as words } from '../../words/en/register/commands.ts'
import { questionHelp, questionWords } from '../../register/question-words.ts'
import { say } from '../../register/say.ts'
import { print, tell, type CommandCall } from '../command.ts'
import { askAll, canAsk } from './ask.ts'
import { labelOf, notALabel, optionOf, registerFolder, textOf } from './common.ts'

type Answers = Readonly<Record<string, { answer: string; grade: unknown }>>

/**
 * A new assessment that already holds the picture of what is there today, what called for it, and the questions. On
 * a terminal they are asked one by one.
 */
export async function assessmentBody(
  call: CommandCall,
  id: string,
  given: Given,
  today: LocalDate,
  read: (text: string) => Answers,
): Promise<string> {
  const folder = registerFolder(call)
  const { register, marks } = readRegister(folder)
  const { covered } = watchedNow(optionOf(call, 'root') ?? repositoryOf(folder), register.about)
  const listed = listOf(given['system'])
  const systems = listed.length > 0 ? listed : register.about.systems.map((system) => system.id)
  const named = listOf(given['trigger'])
  const owed = owedAssessments(register, covered, marks, today)
  const called = owed.filter(({ system }) => systems.includes(system))
  if (called.length === 0 && !call.json) tell(words.nothingOwed)
  const depth: AssessmentDepth =
    depthOf(call) ?? (called.some((each) => each.depth === 'full') ? 'full' : 'light')
  const triggers: Trigger[] =
    named.length > 0
      ? named.map((each) => labelOf('trigger', each, codesOf(TRIGGERS)))
      : [...new Set(called.map(({ trigger }) => trigger))]
  const file = given['answers']
  const known: Answers = file === undefined ? {} : read(textOf(file))
  const questions = questionsOf(depth)
  const said = canAsk(call) && file === undefined ? await ask(questions, given) : { answers: known }
  const asked = said.answers
  const extra = Object.keys(known)
  const standard = questions.map(({ code, grades }) => ({
    question: code as string,
    asks: `${questionWords(code)} ${questionHelp(code)}`,
    answer: asked[code]?.answer ?? TODO,
    grade: grades === null ? null : gradeOf(asked[code]?.grade ?? 'unknown'),
  }))
  const others = extra
    .filter((question) => !standard.some((each) => each.question === question))
    .map((question) => ({
      question,
      asks: '',
      answer: known[question]!.answer,
      grade: known[question]!.grade === null ? null : gradeOf(known[question]!.grade),
    }))
  return assessmentTemplate(
    id,
    {
      depth,
      triggers,
      systems,
      by: namesOf(given['by'] ?? said.by),
      covers: covered,
      answers: [...standard, ...others],
      changed: given['changed'] ?? said.changed ?? null,
    },
    today,
  )
}

/** The depth that was asked for; null leaves it to what is owed. */
function depthOf({ options }: CommandCall): AssessmentDepth | null {
  if (options['full'] === true) return 'full'
  return options['light'] === true ? 'light' : null
}

const GRADE_LABELS = [...GRADES.map(String), 'unknown']

function gradeOf(value: unknown): (typeof GRADES)[number] | 'unknown' {
  const label = labelOf('grade', String(value), GRADE_LABELS)
  return GRADES.find((grade) => String(grade) === label) ?? 'unknown'
}

/** Asks the questions one by one, then who answered and what came of it. */
async function ask(
  questions: readonly AssessmentQuestion[],
  given: Given,
): Promise<{ readonly answers: Answers; readonly by?: string; readonly changed?: string }> {
  print(words.mayLeave)
  const lines = questions.flatMap(({ code, grades }, index) => [
    {
      code,
      part: 'answer' as const,
      text: `\n${say(words.ofMany, { number: index + 1, all: questions.length })} ${questionWords(code)}\n${questionHelp(code)}\n> `,
    },
    ...(grades === null
      ? []
      : [
          {
            code,
            part: 'grade' as const,
            text: words.questions.grade,
            wrong: (typed: string) =>
              GRADE_LABELS.includes(typed) ? null : notALabel('grade', typed, GRADE_LABELS),
          },
        ]),
  ])
  const last = (['by', 'changed'] as const).filter((name) => given[name] === undefined)
  const said = await askAll([
    ...lines,
    ...last.map((name) => ({
      text: `\n${words.questions[name]}${name === 'by' ? `${words.semicolons} ` : ''}`,
    })),
  ])
  const answers: Record<string, { answer: string; grade: unknown }> = {}
  lines.forEach(({ code, part }, index) => {
    const before = answers[code] ?? { answer: TODO, grade: 'unknown' }
    answers[code] = { ...before, [part]: said[index] || before[part] }
  })
  const closing = last.flatMap((name, index): [string, string][] => {
    const text = said[lines.length + index]
    return text === undefined || text === '' ? [] : [[name, text]]
  })
  return { answers, ...Object.fromEntries(closing) }
}
