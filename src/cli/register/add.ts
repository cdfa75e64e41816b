import { parse } from 'yaml'
import { readRegister } from '../../register/files/read.ts'
import * as templates from '../../register/files/templates.ts'
import { keeper, nextId } from '../../register/files/write.ts'
import { EXIT, print, UsageError, type Command, type CommandCall } from '../command.ts'
import { assessmentBody } from './add-assessment.ts'
import { askAll, canAsk, openAsker } from './ask.ts'
import { counterbalanceBody } from './add-counterbalance.ts'
import { labelOf, registerFolder, todayOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import { KINDS, LABELS, questionsFor, type Added } from './questions.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'
import { takenIds } from './taken-ids.ts'

/** Options that may be given once, and those that may be given again for each one more. */
const ONE = [
  ...['title', 'statement', 'kind', 'category', 'aim', 'owner', 'acts-at', 'check-on', 'mitigation'],
  ...['measure', 'shows', 'split-by', 'purpose', 'with', 'method', 'heard', 'influence', 'why', 'decision'],
  ...['stop-condition', 'reasons-for-access', 'reasons-of-harm', 'review-on', 'answers', 'changed'],
]
const SEVERAL = ['right', 'group', 'system', 'by', 'impact', 'protects', 'restricts', 'trigger']
const GIVEN = [...ONE, ...SEVERAL]

export const add: Command = {
  name: 'register add',
  usage: `register add ${KINDS.join('|')} [--title TEXT] [--by NAME] … [--light|--full]`,
  what: 'Add an entry with the next id. What is not given stays as TODO, which a check refuses.',
  options: {
    ...shared,
    ...Object.fromEntries(ONE.map((name) => [name, { type: 'string' } as const])),
    ...Object.fromEntries(SEVERAL.map((name) => [name, { type: 'string', multiple: true } as const])),
    light: { type: 'boolean' },
    full: { type: 'boolean' },
    root: { type: 'string' },
  },
  async run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { add: words, usage } = w.commands
    const [word] = call.words
    if (word === undefined) throw new UsageError(say(usage.nameKind, { known: KINDS }))
    const kind = labelOf(speaker, usage.kindOfEntry, word, KINDS)
    const folder = registerFolder(speaker, call)
    const given = givenIn(speaker, call)
    checkLinks(speaker, folder, given)
    const id = nextId(folder, kind, takenIds(readRegister(folder)))
    const keep = keeper(folder, id)
    const text = await bodyOf(speaker, call, kind, id, given, keep)
    const file = keep(text)
    if (call.json) print(JSON.stringify({ id, file: `${folder}/${file}` }))
    else {
      print(say(words.done, { id, file: `${folder}/${file}` }))
      if (text.includes(templates.TODO)) print(words.gaps)
    }
    return EXIT.ok
  },
}

const TEMPLATES = {
  impact: templates.impactTemplate,
  mitigation: templates.mitigationTemplate,
  evidence: templates.evidenceTemplate,
  engagement: templates.engagementTemplate,
  release: templates.releaseTemplate,
} as const

/** The text of the new entry. What is asked on a terminal is kept after each answer. */
function bodyOf(
  speaker: RegisterSpeaker,
  call: CommandCall,
  kind: Added,
  id: string,
  given: templates.Given,
  keep: (text: string) => void,
): Promise<string> {
  const today = todayOf(speaker, call)
  if (kind === 'assessment')
    return assessmentBody(speaker, call, id, given, today, {
      read: (text) => answersFrom(speaker, text),
      keep,
    })
  if (kind === 'counterbalance') return counterbalanceBody(speaker, call, id, given, today, keep)
  return filled(speaker, call, kind, given, (all) => TEMPLATES[kind](speaker, id, all, today), keep)
}

async function filled(
  speaker: RegisterSpeaker,
  call: CommandCall,
  kind: Added,
  given: templates.Given,
  write: (given: templates.Given) => string,
  keep: (text: string) => void,
): Promise<string> {
  const questions = questionsFor(speaker, kind, given, readRegister(registerFolder(speaker, call)))
  if (!canAsk(call) || questions.length === 0) return write(given)
  print(speaker.w.commands.add.mayLeave)
  const withAnswers = (answers: readonly string[]): templates.Given => ({
    ...given,
    ...Object.fromEntries(questions.map(({ name }, index) => [name, answers[index] || undefined])),
  })
  const heard = (answers: readonly string[]) => keep(write(withAnswers(answers)))
  return write(withAnswers(await askAll(speaker, questions, openAsker(), heard)))
}

/** What was given as options, with labels and products that exist. */
function givenIn(speaker: RegisterSpeaker, call: CommandCall): templates.Given {
  const given = Object.fromEntries(GIVEN.map((name) => [name, optionOf(call, name)]))
  const { systems } = readRegister(registerFolder(speaker, call)).register.about
  const [only] = systems
  if (only && systems.length === 1) given['system'] ??= only.id
  for (const [name, labels] of Object.entries(LABELS))
    for (const value of templates.listOf(given[name])) labelOf(speaker, name, value, labels)
  const ids = systems.map(({ id }) => id)
  for (const id of templates.listOf(given['system'])) labelOf(speaker, 'system', id, ids)
  return given
}

/** An entry that names another names one that is there. */
function checkLinks({ w, say }: RegisterSpeaker, folder: string, given: templates.Given): void {
  const { sources } = readRegister(folder)
  for (const id of [...templates.listOf(given['impact']), ...templates.listOf(given['mitigation'])])
    if (!sources.has(id)) throw new UsageError(say(w.commands.usage.unknownEntry, { id }))
}

/** Answers from a file: a text for each question, or `{ answer, grade }`. */
function answersFrom(
  { w }: RegisterSpeaker,
  text: string,
): Readonly<Record<string, { answer: string; grade: unknown }>> {
  const { usage } = w.commands
  const value = parse(text) as unknown
  if (typeof value !== 'object' || value === null) throw new UsageError(usage.answersShape)
  return Object.fromEntries(
    Object.entries(value).map(([question, given]: [string, unknown]) => {
      if (typeof given === 'string') return [question, { answer: given, grade: null }]
      const { answer, grade = null } = (given ?? {}) as { answer?: unknown; grade?: unknown }
      if (typeof answer !== 'string') throw new UsageError(usage.answersShape)
      return [question, { answer, grade }]
    }),
  )
}
