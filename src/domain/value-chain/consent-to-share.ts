import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuseUnlessTheirs } from '../case/theirs.ts'
import { refuse } from '../refusal.ts'
import { isFeared } from './feared.ts'

export interface ConsentToShare {
  readonly entity: string
  readonly identity: boolean
  /** The page warned the person about what sharing may bring. */
  readonly warned: boolean
  /** The person says that they have nothing to fear from it any more; a yes to sharing does not say that. */
  readonly fearsNoLonger?: boolean | undefined
}

/** The person allows, or takes back, that one organisation learns who they are. */
export const consentToShare: Rule<ConsentToShare> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  const fearsNoLonger = input.fearsNoLonger === true
  if (input.identity && !input.warned && !fearsNoLonger && isFeared(kase, entity))
    return refuse('feared_party_never_told_who', { entity: entity.id })
  return (
    refuseUnlessTheirs(kase, context) ?? [
      event(
        context,
        'sharing_consented',
        {
          entity: entity.id,
          identity: input.identity,
          warned: input.warned,
          ...(fearsNoLonger && { fearsNoLonger }),
        },
        {},
      ),
    ]
  )
}
