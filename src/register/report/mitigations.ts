import type { Mitigation } from '../../domain/diligence/register.ts'
import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { categoryWords } from '../../words/en/register/mitigations.ts'
import { reportWords } from '../../words/en/register/report.ts'
import { ended } from '../../domain/typed/ended.ts'
import { say } from '../../words/say.ts'
import type { RegisterView } from './view.ts'
import { tableOf, type Block } from './blocks.ts'

const words = reportWords.mitigations

/** Every mitigation with what the evidence says about it and the harm it may do itself. */
export function mitigationBlocks(view: RegisterView): Block[] {
  return tableOf(
    words.table,
    words.head,
    view.register.mitigations.map((each) => [
      `${each.id} ${each.title}`,
      categoryWords[each.category],
      each.status,
      each.impacts.join(', '),
      say(words.owner, { owner: each.owner, checkOn: each.checkOn }),
      effectOf(view, each),
      sideEffectsOf(each),
    ]),
  )
}

function effectOf(view: RegisterView, mitigation: Mitigation): string {
  const own = view.evidence.filter(({ evidence }) => evidence.mitigation === mitigation.id)
  if (own.length === 0) return words.noEvidence
  return own
    .map(({ evidence, verdict }) => `${evidence.id}: ${evidenceWords.verdicts[verdict.verdict].name}`)
    .join('; ')
}

function sideEffectsOf({ sideEffects, noSideEffects }: Mitigation): string {
  if (sideEffects.length > 0) return say(words.sideEffects, { ids: sideEffects.join(', ') })
  return noSideEffects === null
    ? words.notLooked
    : say(words.noSideEffects, { ...noSideEffects, why: ended(noSideEffects.why) })
}
