import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { hasWays, WaysToUs } from '../pages/ways-to-us.tsx'
import type { Visit } from '../route.ts'
import { publishedTimes } from './limit-words.ts'

/** `GET /` and `GET /:language`: what this is, for whom, and the two ways on. */
export function startPage(visit: Visit): Response | Promise<Response> {
  const { speaker, house } = visit
  const { common } = speaker.w
  const words = speaker.w.portal.start
  const at = `/${speaker.language}`
  const times = publishedTimes(speaker)
  return publicPage(visit, {
    title: words.title,
    path: '',
    easy: 'start',
    saysWays: true,
    children: (
      <>
        <h1>{words.heading}</h1>
        <p>{speaker.say(words.lead, { org: house.name })}</p>
        <InsetText>
          <strong>{words.danger.title}</strong> {words.danger.body}
          <br />
          <a href={`${at}/help`}>{speaker.w.portal.help.more}</a>
          <br />
          <a href={`${at}/help/child`}>{speaker.w.portal.help.forChildren}</a>
        </InsetText>
        <p>{words.forWhom}</p>
        <div class="govuk-button-group">
          <Button href={`${at}/report`} start>
            {words.tell}
          </Button>
          <Button href={`${at}/status`} variant="secondary">
            {words.comeBack}
          </Button>
        </div>
        {hasWays(house.ways) && (
          <>
            <h2>{common.ways.title}</h2>
            <p>{common.ways.lead}</p>
            <WaysToUs speaker={speaker} ways={house.ways} />
          </>
        )}
        <h2>{words.danger.imagesTitle}</h2>
        <p>{words.danger.images}</p>
        <h2>{words.after.title}</h2>
        <ol class="govuk-list govuk-list--number">
          {[
            words.after.receipt,
            words.after.read,
            words.after.found,
            words.after.update,
            words.after.appeal,
          ].map((sentence) => (
            <li>{speaker.say(sentence, times)}</li>
          ))}
        </ol>
        <h2>{words.open.title}</h2>
        <p>{words.open.body}</p>
        <p>
          <a href={`${at}/how-it-works`}>{words.open.more}</a>
        </p>
      </>
    ),
  })
}
