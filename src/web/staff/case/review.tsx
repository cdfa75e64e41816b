import { isAdmitted } from '../../../domain/casework/outside.ts'
import { hasOpenAppeal, openAppeals } from '../../../domain/casework/open-appeals.ts'
import { Card } from '../../components/card.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { OneAppeal } from './appeal.tsx'

/** For whoever can decide an appeal here: the appeal and its form first, before anything that would bar them. */
export function ReviewFirst({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.review
  if (view.costs === null) return <></>
  return (
    <Card id="review" title={words.title}>
      <p>{view.veiled ? words.bodyForOutside : words.body}</p>
      {openAppeals(view.kase).map((appeal) => (
        <OneAppeal desk={desk} appeal={appeal} isFirst />
      ))}
    </Card>
  )
}

/** Who can decide an appeal of this case, said while one waits, and before nobody is left for the next one. */
export function WhoDecides({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { free, kase, me } = view
  const { head, review } = speaker.w.workspace.casePage
  const isLast = free.length === 1 && free[0] === me && kase.tookPart.length > 0
  if (!hasOpenAppeal(kase))
    return isLast ? <WarningText signLabel={head.warning}>{review.lastBefore}</WarningText> : <></>
  if (free.length === 0) {
    const [outside] = kase.outside.filter((each) => each.verb === 'decide_appeal' && isAdmitted(each))
    if (outside !== undefined)
      return (
        <p>
          {speaker.say(review.outsideDecides, { name: isolate(outside.name), house: isolate(outside.house) })}
        </p>
      )
    return <WarningText signLabel={head.warning}>{review.nobody}</WarningText>
  }
  if (isLast) return <WarningText signLabel={head.warning}>{review.last}</WarningText>
  const names = free.map((id) => isolate(view.names.get(id) ?? '')).filter((name) => name !== '')
  return <p>{speaker.say(review.who, { names: speaker.list(names) })}</p>
}
