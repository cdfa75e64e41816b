import { isLocalDate } from '../../domain/time/calendar.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import * as V from '../../domain/vocabulary/diligence.ts'
import { IMPACT_KINDS } from '../../domain/vocabulary/impact.ts'
import { RIGHTS } from '../../domain/vocabulary/rights.ts'
import { ROLES } from '../../domain/vocabulary/value-chain.ts'
import type { LoadedRegister } from '../../register/files/read.ts'
import { listOf } from '../../register/files/templates.ts'
import type { RegisterWords } from '../../words/en/register/index.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { AskedLine, Choice } from './ask.ts'

export const KINDS = [
  'impact',
  'mitigation',
  'assessment',
  'evidence',
  'engagement',
  'counterbalance',
  'release',
] as const
export type Added = (typeof KINDS)[number]

type Asked = keyof RegisterWords['commands']['add']['questions']

/** What a person is asked, in order; everything else is left in the template. The last two have guides of their own. */
const ASKED: Readonly<Record<Added, readonly Asked[]>> = {
  impact: ['title', 'statement', 'right', 'kind', 'group', 'by'],
  mitigation: ['title', 'impact', 'category', 'aim', 'acts-at', 'owner', 'check-on', 'stop-condition'],
  evidence: ['title', 'impact', 'by'],
  engagement: ['purpose', 'with', 'impact', 'method', 'heard', 'influence', 'why'],
  release: ['system', 'decision', 'reasons-for-access', 'reasons-of-harm', 'by', 'review-on'],
  assessment: [],
  counterbalance: [],
}

/** Options that take one or several of a vocabulary. */
export const LABELS: Readonly<Record<string, readonly string[]>> = {
  kind: codesOf(IMPACT_KINDS),
  right: codesOf(RIGHTS),
  protects: codesOf(RIGHTS),
  restricts: codesOf(RIGHTS),
  category: codesOf(V.MITIGATION_CATEGORIES),
  aim: codesOf(V.MITIGATION_AIMS),
  with: codesOf(V.STAKEHOLDERS),
  influence: codesOf(V.INFLUENCE),
  decision: codesOf(V.RELEASES),
  measure: codesOf(V.EVIDENCE_MEASURES),
  shows: codesOf(V.EVIDENCE_SHOWS),
  trigger: codesOf(V.TRIGGERS),
  'acts-at': codesOf(ROLES),
}

/** What the labels are called. */
function namesIn({
  choices,
  vocabulary,
}: RegisterWords): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return {
    ...choices,
    right: vocabulary.rights,
    kind: vocabulary.impactKinds,
    'acts-at': vocabulary.roles,
  }
}

const SEVERAL: readonly string[] = ['right', 'impact']
const NAMED: readonly string[] = ['group', 'by']
const DAYS: readonly string[] = ['check-on', 'review-on']

/** The questions for what was not given on the command line. */
export function questionsFor(
  speaker: RegisterSpeaker,
  kind: Added,
  given: Readonly<Record<string, string | undefined>>,
  loaded: LoadedRegister,
): readonly (AskedLine & { readonly name: string })[] {
  const words = speaker.w.commands.add
  return ASKED[kind]
    .filter((name) => given[name] === undefined)
    .map((name) => ({
      name,
      text: NAMED.includes(name)
        ? `${words.questions[name].trim()} ${words.semicolons} `
        : words.questions[name],
      choices: choicesFor(speaker, name, loaded),
      several: SEVERAL.includes(name),
      wrong: (answer) => (DAYS.includes(name) ? notADay(speaker, answer) : null),
    }))
}

function choicesFor({ w }: RegisterSpeaker, name: string, { register }: LoadedRegister): readonly Choice[] {
  if (name === 'impact') return register.impacts.map(({ id, title }) => ({ code: id, name: title }))
  if (name === 'system') return register.about.systems.map(({ id, name }) => ({ code: id, name }))
  return (LABELS[name] ?? []).map((code) => ({ code, name: namesIn(w)[name]?.[code] ?? '' }))
}

/** What is wrong with something that should be a day; null when it is one. */
function notADay({ w, say }: RegisterSpeaker, answer: string): string | null {
  return listOf(answer).every(isLocalDate) ? null : say(w.commands.usage.notADay, { value: answer })
}
