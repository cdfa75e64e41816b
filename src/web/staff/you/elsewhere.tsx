import { endElsewhere, mayLink } from '../../../actions/staff/link-elsewhere.ts'
import { provesOwner } from '../../../actions/staff/prove-owner.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffOf, type Visit } from '../../route.ts'
import { back, notProven, secret, showYou } from '../you.tsx'

/** Lets whoever proves that this account is theirs link this account with one where the organisation signs in. */
export async function postLinkElsewhere(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { you } = speaker.w.workspace
  if (house.elsewhere === null) return notFoundPage(visit)
  const me = staffOf(visit)
  const proven = await provesOwner(house, me, secret(form, 'current'))
  if (proven !== true)
    return showYou(visit, { 'current-for-link': notProven(speaker, proven, you.wrongPassword) }, null)
  const link = `/staff/sign-in/elsewhere?link=${mayLink(house, me)}`
  return showYou(
    visit,
    {},
    <InsetText>
      <p>{you.elsewhereReady}</p>
      <p>
        <a href={link}>{speaker.say(you.elsewhereGo, { name: house.elsewhere.name })}</a>
      </p>
    </InsetText>,
  )
}

/** Ends the link, where something else still signs its owner in. */
export async function postEndElsewhere(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const { you } = speaker.w.workspace
  const ended = await endElsewhere(house, staffOf(visit), secret(form, 'current'))
  if (ended === 'done') return back(visit, 'unlinked')
  const text = ended === 'last_way' ? you.elsewhereOnly : notProven(speaker, ended, you.wrongPassword)
  return showYou(visit, { 'elsewhere-end': text }, null)
}
