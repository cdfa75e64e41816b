import type { Mitigation } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Every mitigation with what the evidence says about it and the harm it may do itself. */
export function mitigationBlocks(speaker: RegisterSpeaker, view: RegisterView): Block[] {
  const { w, say, list } = speaker
  const words = w.report.mitigations
  return tableOf(
    words.table,
    words.head,
    view.register.mitigations.map((each) => [
      { text: `${each.id} ${each.title}`, id: each.id },
      w.mitigations.categories[each.category],
      w.names.mitigationStatuses[each.status],
      list(each.impacts),
      say(words.owner, { owner: each.owner, checkOn: each.checkOn }),
      effectOf(speaker, view, each),
      sideEffectsOf(speaker, each),
    ]),
  )
}

function effectOf({ w }: RegisterSpeaker, view: RegisterView, mitigation: Mitigation): string {
  const own = view.evidence.filter(({ evidence }) => evidence.mitigation === mitigation.id)
  if (own.length === 0) return w.report.mitigations.noEvidence
  return own
    .map(({ evidence, verdict }) => `${evidence.id}: ${w.evidence.verdicts[verdict.verdict].name}`)
    .join(w.semicolon)
}

function sideEffectsOf({ w, say }: RegisterSpeaker, { sideEffects, noSideEffects }: Mitigation): string {
  const words = w.report.mitigations
  if (sideEffects.length > 0) return say(words.sideEffects, { ids: sideEffects })
  return noSideEffects === null
    ? words.notLooked
    : say(words.noSideEffects, { ...noSideEffects, why: ended(noSideEffects.why) })
}
