import { WHY_NOBODY_TOOK_PART } from '../../domain/diligence/assessment.ts'
import { questionsOf } from '../../domain/diligence/questions.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import {
  STAKEHOLDERS,
  TRIGGERS,
  type AssessmentDepth,
  type Stakeholder,
  type Trigger,
} from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { GRADES } from '../../domain/vocabulary/severity.ts'
import { readRegister } from '../../register/files/read.ts'
import { assessmentTemplate, listOf, namesOf, TODO, type Given } from '../../register/files/templates.ts'
import { assessFiles } from '../../register/check/assess-files.ts'
import { print, tell, UsageError, type CommandCall } from '../command.ts'
import { askAll, canAsk, openAsker, type AskedLine } from './ask.ts'
import { labelOf, notALabel, registerFolder, textOf } from './common.ts'
import { optionOf } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

type Answers = Readonly<Record<string, { answer: string; grade: unknown }>>

/**
 * A new assessment that already holds the picture of what is there today, what called for it, and the questions. On
 * a terminal they are asked one by one.
 */
export async function assessmentBody(
  speaker: RegisterSpeaker,
  call: CommandCall,
  id: string,
  given: Given,
  today: LocalDate,
  { read, keep }: { readonly read: (text: string) => Answers; readonly keep: (text: string) => void },
): Promise<string> {
  const { questions: asked, commands } = speaker.w
  const words = commands.add
  const folder = registerFolder(speaker, call)
  const loaded = readRegister(folder)
  const { owed, register, watched } = assessFiles(loaded, today, optionOf(call, 'root'))
  const listed = listOf(given['system'])
  const systems = listed.length > 0 ? listed : register.about.systems.map((system) => system.id)
  const named = listOf(given['trigger'])
  const called = owed.filter(({ system }) => systems.includes(system))
  if (called.length === 0 && !call.json) tell(words.nothingOwed)
  const depth: AssessmentDepth =
    depthOf(speaker, call) ?? (called.some((each) => each.depth === 'full') ? 'full' : 'light')
  const triggers: Trigger[] =
    named.length > 0
      ? named.map((each) => labelOf(speaker, 'trigger', each, codesOf(TRIGGERS)))
      : [...new Set(called.map(({ trigger }) => trigger))]
  const file = given['answers']
  const known: Answers = file === undefined ? {} : read(textOf(speaker, file))
  const questions = questionsOf(depth)
  const bodyWith = ({ answers, by, changed, tookPart, whyNobody }: Said): string => {
    const all: Answers = whyNobody === undefined ? answers : { ...answers, [WHY_NOBODY_TOOK_PART]: whyNobody }
    const standard = questions.map(({ code, grades }) => ({
      question: code as string,
      asks: `${asked[code].question} ${asked[code].help}`,
      answer: all[code]?.answer ?? TODO,
      grade: grades === null ? null : gradeOf(speaker, all[code]?.grade ?? 'unknown'),
    }))
    const others = Object.entries(all)
      .filter(([question]) => !standard.some((each) => each.question === question))
      .map(([question, { answer, grade }]) => ({
        question,
        asks: '',
        answer,
        grade: grade === null ? null : gradeOf(speaker, grade),
      }))
    return assessmentTemplate(
      speaker,
      id,
      {
        depth,
        triggers,
        systems,
        by: namesOf(given['by'] ?? by),
        tookPart,
        covers: watched,
        answers: [...standard, ...others],
        changed: given['changed'] ?? changed ?? null,
      },
      today,
    )
  }
  if (!canAsk(call) || file !== undefined) return bodyWith({ answers: known, tookPart: [] })
  return bodyWith(await ask(speaker, depth, given, (said) => keep(bodyWith(said))))
}

/** The depth that was asked for; null leaves it to what is owed. */
function depthOf({ w }: RegisterSpeaker, { options }: CommandCall): AssessmentDepth | null {
  if (options['full'] === true && options['light'] === true) throw new UsageError(w.commands.add.lightOrFull)
  if (options['full'] === true) return 'full'
  return options['light'] === true ? 'light' : null
}

const GRADE_LABELS = [...GRADES.map(String), 'unknown']

function gradeOf(speaker: RegisterSpeaker, value: unknown): (typeof GRADES)[number] | 'unknown' {
  const label = labelOf(speaker, 'grade', String(value), GRADE_LABELS)
  return GRADES.find((grade) => String(grade) === label) ?? 'unknown'
}

/** What was said on the terminal. */
interface Said {
  readonly answers: Answers
  readonly by?: string | undefined
  readonly changed?: string | undefined
  readonly tookPart: readonly { readonly who: string; readonly as: Stakeholder }[]
  readonly whyNobody?: { readonly answer: string; readonly grade: null } | undefined
}

interface AssessmentLine extends AskedLine {
  /** `answer`, `grade`, or what is asked at the end. */
  readonly part: 'answer' | 'grade' | 'by' | 'changed' | 'whyNobody' | Stakeholder
  readonly code: string
}

/** Asks the questions one by one, then who answered, who took part in a full one, and what came of it. */
async function ask(
  speaker: RegisterSpeaker,
  depth: AssessmentDepth,
  given: Given,
  heard: (said: Said) => void,
): Promise<Said> {
  print(speaker.w.commands.add.mayLeave)
  const lines = [...questionLines(speaker, depth), ...closingLines(speaker, depth, given)]
  const kept = (texts: readonly string[]) => heard(saidIn(lines, texts))
  return saidIn(lines, await askAll(speaker, lines, openAsker(), kept))
}

function questionLines(speaker: RegisterSpeaker, depth: AssessmentDepth): AssessmentLine[] {
  const { w, say } = speaker
  const words = w.commands.add
  const questions = questionsOf(depth)
  return questions.flatMap(({ code, grades }, index): AssessmentLine[] => {
    const count = say(words.ofMany, { number: index + 1, all: questions.length })
    const answer = {
      code,
      part: 'answer',
      text: `\n${count} ${w.questions[code].question}\n${w.questions[code].help}\n> `,
    } as const
    const wrong = (typed: string) =>
      GRADE_LABELS.includes(typed) ? null : notALabel(speaker, 'grade', typed, GRADE_LABELS)
    return grades === null ? [answer] : [answer, { code, part: 'grade', text: words.questions.grade, wrong }]
  })
}

function closingLines({ w }: RegisterSpeaker, depth: AssessmentDepth, given: Given): AssessmentLine[] {
  const words = w.commands.add
  const line = (part: AssessmentLine['part'], text: string): AssessmentLine => ({
    code: '',
    part,
    text: `\n${text}`,
  })
  const outside = codesOf(STAKEHOLDERS).map((code) =>
    line(code, `${words.tookPart[code]} ${words.semicolons} `),
  )
  return [
    ...(given['by'] === undefined ? [line('by', `${words.questions.by}${words.semicolons} `)] : []),
    ...(depth === 'full' ? [...outside, line('whyNobody', words.tookPart.nobody)] : []),
    ...(given['changed'] === undefined ? [line('changed', words.questions.changed)] : []),
  ]
}

function saidIn(lines: readonly AssessmentLine[], texts: readonly string[]): Said {
  const of = (part: AssessmentLine['part']) =>
    texts[lines.findIndex((line) => line.part === part)] || undefined
  const answers: Record<string, { answer: string; grade: unknown }> = {}
  lines.forEach(({ code, part }, index) => {
    if (part !== 'answer' && part !== 'grade') return
    const before = answers[code] ?? { answer: TODO, grade: 'unknown' }
    answers[code] = { ...before, [part]: texts[index] || before[part] }
  })
  const why = of('whyNobody')
  return {
    answers,
    by: of('by'),
    changed: of('changed'),
    tookPart: codesOf(STAKEHOLDERS).flatMap((as) => namesOf(of(as)).map((who) => ({ who, as }))),
    whyNobody: why === undefined ? undefined : { answer: why, grade: null },
  }
}
