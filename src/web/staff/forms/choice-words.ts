import type { Speaker } from '../../../words/speak.ts'
import { piecesOf } from '../case/pieces.tsx'
import type { StaffVerb } from './staff-verbs.ts'

type Words = Speaker['w']
type List = (w: Words) => Readonly<Record<string, string>>

/** Which vocabulary the answers of a field come from, wherever it stands. */
const LISTS: Readonly<Record<string, List>> = {
  rights: (w) => w.vocabulary.rights,
  kind: (w) => w.vocabulary.impactKinds,
  nature: (w) => w.vocabulary.impactNatures,
  origin: (w) => w.vocabulary.impactOrigins,
  relation: (w) => w.vocabulary.relations,
  rater: (w) => w.vocabulary.raters,
  explainedUnknown: (w) => w.vocabulary.dimensions,
  because: (w) => w.vocabulary.unknownReasons,
  howBad: (w) => w.vocabulary.howBad,
  putRight: (w) => w.vocabulary.putRight,
  safety: (w) => w.vocabulary.contactSafety,
  mandate: (w) => w.vocabulary.mandates,
  role: (w) => w.vocabulary.roles,
  subtype: (w) => w.vocabulary.subtypes,
  naming: (w) => w.vocabulary.namings,
  size: (w) => w.vocabulary.sizes,
  cooperation: (w) => w.vocabulary.cooperation,
  factors: (w) => w.vocabulary.contributionFactors,
  confidence: (w) => w.vocabulary.confidence,
  trigger: (w) => w.vocabulary.reassessmentTriggers,
  element: (w) => w.vocabulary.elements,
  elements: (w) => w.vocabulary.elements,
  duty: (w) => w.vocabulary.dutyKinds,
  finding: (w) => w.vocabulary.findings,
  after: (w) => w.vocabulary.followUpStages,
  adequacy: (w) => w.vocabulary.adequacyQuestions,
}

/** Words for one answer of a field; the code itself when a new vocabulary has none yet. */
export function choiceWords(speaker: Speaker, verb: StaffVerb, field: string, code: string): string {
  if (field === 'country') return speaker.countryName(code)
  if (field === 'fromLanguage' || field === 'intoLanguage') return speaker.languageName(code)
  const list = piecesOf(verb).answers?.[field] ?? LISTS[field]
  return list?.(speaker.w)[code] ?? code
}
