import { Details } from '../../components/details.tsx'
import { limitWords } from '../limit-words.ts'
import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'

/**
 * Whether somebody makes trouble for having written to us: asked at each stage, beside what is new, and answered by one
 * button (domain reference 13: risk questions at start and each stage). Whoever leaves it out says nothing by that. Not
 * asked while an answer of theirs waits for us, because then it is known.
 */
export function Trouble({ here }: Part) {
  const { view, speaker, reader } = here
  const { trouble: words, readerSought } = speaker.w.portal.status
  if (view.retaliationBy !== null || !canNow(here, 'write_message')) return null
  const said = (body: string) => [['retaliation', 'yes'] as const, ['body', body] as const]
  const place = placeOf(here, 'write_message', [['asked', 'trouble']])
  return (
    <Details summary={words.ask} id="trouble">
      <p>{words.skip}</p>
      <p>
        {speaker.say(reader === null ? words.what : readerSought.reprisal, {
          limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H'),
        })}
      </p>
      <div class="govuk-button-group">
        <Send here={here} place={place} along={said(words.makesTrouble)}>
          {words.makesTrouble}
        </Send>
        <Send here={here} place={place} along={said(words.afraid)}>
          {words.afraid}
        </Send>
      </div>
      <p>
        <a href="#body">{words.more}</a>
      </p>
    </Details>
  )
}
