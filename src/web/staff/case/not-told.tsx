import { offeredUnasked } from '../../../domain/remedy/word-of-organisation.ts'
import { WarningText } from '../../components/warning-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { WayTo } from '../forms/way-to.tsx'
import { isolate } from '../isolate.ts'

/** Beside each form that offers: whose part nobody has told them of, with the way to do that first. */
export function NotTold({ desk }: { readonly desk: Desk }) {
  const { speaker, view, spots } = desk
  const { casePage, verbs } = speaker.w.workspace
  return (
    <>
      {offeredUnasked(view.kase).map(({ id, name }) => {
        const spot = (['tell_entity', 'answer_fear'] as const)
          .map((verb) => spots.find((each) => each.verb === verb && each.about['entity'] === id))
          .find((each) => each !== undefined)
        return (
          <WarningText signLabel={casePage.head.warning}>
            {speaker.say(casePage.remedy.notToldYet, { entity: isolate(name) })}{' '}
            {spot === undefined ? (
              <a href={`#entity-${id}`}>{casePage.chain.title}</a>
            ) : (
              <WayTo desk={desk} form={spot.id}>
                {verbs[spot.verb].title}
              </WayTo>
            )}
          </WarningText>
        )
      })}
    </>
  )
}
