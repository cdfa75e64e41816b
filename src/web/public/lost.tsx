import { Button } from '../components/button.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { hasWays, WaysToUs } from '../pages/ways-to-us.tsx'
import type { Visit } from '../route.ts'
import { Errors, titleOf } from './errors.tsx'
import { LostCode, type Asking } from './lost-code.tsx'

/** `GET /:language/lost`: what somebody can do who no longer has their receipt, and why nobody hands out another. */
export function lostPage(visit: Visit, asking: Asking = {}): Response | Promise<Response> {
  const { speaker, house, c } = visit
  const { common, portal } = speaker.w
  const { heading, title, lead, look, why, again } = portal.lost
  const { notes = [] } = asking
  const at = `/${speaker.language}`
  return publicPage(visit, {
    title: titleOf(speaker, title, notes),
    status: notes.length === 0 ? 200 : 400,
    ...(house.sendsMail
      ? { carries: asking.asked ? 'lostCode' : 'lost', isKept: c.req.method === 'GET' }
      : {}),
    path: '/lost',
    easy: 'receipt',
    saysWays: true,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{heading}</h1>
        <p>{lead}</p>
        <h2>{look.title}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {Object.values(look.items).map((item) => (
            <li>{item}</li>
          ))}
        </ul>
        <Button href={`${at}/status`} variant="secondary">
          {look.link}
        </Button>
        {house.sendsMail && <LostCode visit={visit} asking={asking} />}
        <h2>{again.title}</h2>
        <p>{again.how}</p>
        <p>{again.fresh}</p>
        <p>{again.taken}</p>
        <Button href={`${at}/report`}>{again.link}</Button>
        {hasWays(house.ways) && (
          <>
            <h2>{common.ways.title}</h2>
            <p>{common.ways.lead}</p>
            <WaysToUs speaker={speaker} ways={house.ways} />
          </>
        )}
        <h2>{why.title}</h2>
        <p>{why.nobody}</p>
        {house.sendsMail && <p>{why.mail}</p>}
      </>
    ),
  })
}
