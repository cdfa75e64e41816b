import { parse } from 'yaml'
import * as V from '../../domain/vocabulary/diligence.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { IMPACT_KINDS } from '../../domain/vocabulary/impact.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import { ROLES } from '../../domain/vocabulary/value-chain.ts'
import { readRegister } from '../../register/read.ts'
import { say } from '../../register/say.ts'
import * as templates from '../../register/templates.ts'
import { nextId, writeNew } from '../../register/write.ts'
import { add as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, print, UsageError, type Command, type CommandCall } from '../command.ts'
import { assessmentBody } from './add-assessment.ts'
import { askAll, canAsk } from './ask.ts'
import { counterbalanceBody } from './add-counterbalance.ts'
import { labelOf, notALabel, optionOf, registerFolder, shared, todayOf } from './common.ts'

const KINDS = [
  'impact',
  'mitigation',
  'assessment',
  'evidence',
  'engagement',
  'counterbalance',
  'release',
] as const
type Added = (typeof KINDS)[number]

/** What a person is asked, in order; everything else is left in the template. */
const ASKED: Readonly<Record<Added, readonly (keyof typeof words.questions)[]>> = {
  impact: ['title', 'statement', 'right', 'kind', 'group', 'by'],
  mitigation: ['title', 'impact', 'category', 'aim', 'owner'],
  assessment: [],
  evidence: ['title', 'impact', 'by'],
  engagement: ['purpose', 'with', 'impact', 'heard'],
  counterbalance: [],
  release: ['system', 'decision', 'by'],
}

/** Options whose value is one of a vocabulary, or several with commas. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  kind: codesOf(IMPACT_KINDS),
  right: codesOf(RIGHTS),
  protects: codesOf(RIGHTS),
  restricts: codesOf(RIGHTS),
  category: codesOf(V.MITIGATION_CATEGORIES),
  aim: codesOf(V.MITIGATION_AIMS),
  with: codesOf(V.STAKEHOLDERS),
  decision: codesOf(V.RELEASES),
  measure: codesOf(V.EVIDENCE_MEASURES),
  shows: codesOf(V.EVIDENCE_SHOWS),
  trigger: codesOf(V.TRIGGERS),
  'acts-at': codesOf(ROLES),
}

const GIVEN = [
  ...['title', 'statement', 'right', 'kind', 'group', 'system', 'by', 'impact', 'category', 'aim', 'owner'],
  ...['acts-at', 'check-on', 'mitigation', 'measure', 'shows', 'split-by', 'purpose', 'with', 'heard'],
  ...['protects', 'restricts', 'decision', 'trigger', 'answers', 'changed'],
]

export const add: Command = {
  name: 'register add',
  usage: `register add ${KINDS.join('|')} [--title TEXT] [--by NAME] … [--light|--full]`,
  what: 'Add an entry with the next id. What is not given stays as TODO, which a check refuses.',
  options: {
    ...shared,
    ...Object.fromEntries(GIVEN.map((name) => [name, { type: 'string' } as const])),
    light: { type: 'boolean' },
    full: { type: 'boolean' },
    root: { type: 'string' },
  },
  async run(call) {
    const [word] = call.words
    if (word === undefined) throw new UsageError(say(usage.nameKind, { known: KINDS.join(', ') }))
    const kind = labelOf('kind of entry', word, KINDS)
    const folder = registerFolder(call)
    const given = await givenFor(call, kind)
    checkLinks(folder, given)
    const id = nextId(folder, kind, takenIn(folder))
    const text = await bodyOf(call, kind, id, given)
    const file = writeNew(folder, id, text)
    if (call.json) print(JSON.stringify({ id, file: `${folder}/${file}` }))
    else {
      print(say(words.done, { id, file: `${folder}/${file}` }))
      if (text.includes(templates.TODO)) print(words.gaps)
    }
    return EXIT.ok
  },
}

async function bodyOf(call: CommandCall, kind: Added, id: string, given: templates.Given): Promise<string> {
  const today = todayOf(call)
  switch (kind) {
    case 'impact':
      return templates.impactTemplate(id, given, today)
    case 'mitigation':
      return templates.mitigationTemplate(id, given)
    case 'assessment':
      return assessmentBody(call, id, given, today, answersFrom)
    case 'evidence':
      return templates.evidenceTemplate(id, given, today)
    case 'engagement':
      return templates.engagementTemplate(id, given, today)
    case 'counterbalance':
      return counterbalanceBody(call, id, given, today)
    case 'release':
      return templates.releaseTemplate(id, given, today)
  }
}

async function givenFor(call: CommandCall, kind: Added): Promise<templates.Given> {
  const given = Object.fromEntries(GIVEN.map((name) => [name, optionOf(call, name)]))
  const open = ASKED[kind].filter((name) => given[name] === undefined)
  if (canAsk(call) && open.length > 0) {
    const { sources } = readRegister(registerFolder(call))
    const answers = await askAll(
      open.map((name) => ({ text: textFor(name), wrong: wrongFor(name, sources) })),
    )
    open.forEach((name, index) => (given[name] = answers[index] || undefined))
  }
  for (const [name, labels] of Object.entries(LABELS))
    for (const value of templates.listOf(given[name])) labelOf(name, value, labels)
  return given
}

function textFor(name: keyof typeof words.questions): string {
  const labels = LABELS[name]
  const question = words.questions[name]
  return labels ? say(words.choose, { question: question.trim(), known: labels.join(', ') }) : question
}

/** What is wrong with the answer to one question: a label that does not exist, or an entry that is not there. */
function wrongFor(name: string, entries: ReadonlyMap<string, unknown>) {
  const labels = LABELS[name]
  return (answer: string): string | null => {
    const typed = templates.listOf(answer)
    const label = labels && typed.find((each) => !labels.includes(each))
    if (labels && label !== undefined) return notALabel(name, label, labels)
    const id = name === 'impact' ? typed.find((each) => !entries.has(each)) : undefined
    return id === undefined ? null : say(usage.unknownEntry, { id })
  }
}

/** An entry that names another names one that is there. */
function checkLinks(folder: string, given: templates.Given): void {
  const { sources } = readRegister(folder)
  for (const id of [...templates.listOf(given['impact']), ...templates.listOf(given['mitigation'])])
    if (!sources.has(id)) throw new UsageError(say(usage.unknownEntry, { id }))
}

/** Ids in use anywhere, also of impacts that were deleted and stand only in the lock. */
function takenIn(folder: string): string[] {
  const { sources, marks } = readRegister(folder)
  return [...sources.keys(), ...marks.map(({ impact }) => impact)]
}

/** Answers from a file: a text for each question, or `{ answer, grade }`. */
function answersFrom(text: string): Readonly<Record<string, { answer: string; grade: unknown }>> {
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
