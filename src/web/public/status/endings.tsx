import { hasOpenAppeal } from '../../../domain/casework/open-appeals.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { WayOut } from '../carry.tsx'
import { EraseIt } from './erasing.tsx'
import type { Part } from './here.ts'
import { canNow } from './possible.ts'
import { placeOf, Send } from './place.tsx'
import { Told } from './told.tsx'

/** Where else to go, what was told, and the way to stop. */
export function Endings({ here }: Part) {
  const { view, speaker, notes } = here
  const words = speaker.w.portal.status
  const place = placeOf(here, 'withdraw')
  const typed = place.typed('reasons')
  const error = errorOf(speaker, notes, 'withdraw-reasons')
  const isAside = view.outcome === 'set_aside'
  const stops = [['stops', String(view.stops)]] as const
  return (
    <>
      <section id="elsewhere" aria-labelledby="elsewhere-title">
        <h2 id="elsewhere-title">{words.elsewhere.title}</h2>
        <p>
          {words.elsewhere.body}{' '}
          <WayOut speaker={speaker} from="status" to="/how-it-works#elsewhere">
            {words.elsewhere.link}
          </WayOut>
        </p>
      </section>
      <Told here={here} />
      {canNow(here, 'withdraw') && (
        <Details summary={words.withdraw.title} open={typed !== '' || error.error !== undefined}>
          <p>
            {words.withdraw.body} {hasOpenAppeal(view) && words.withdraw.appealStays}
          </p>
          <Textarea
            name={place.name('reasons')}
            id="withdraw-reasons"
            label={`${words.withdraw.reasons} ${speaker.w.common.optional}`}
            rows={2}
            value={typed}
            dir="auto"
            {...error}
          />
          <Send here={here} place={place} along={stops}>
            {words.withdraw.send}
          </Send>
        </Details>
      )}
      {canNow(here, 'resume') && (
        <section id="resume" aria-labelledby="resume-title">
          <h2 id="resume-title">{isAside ? words.resume.setAsideTitle : words.resume.title}</h2>
          <p>{isAside ? words.resume.setAsideBody : words.resume.body}</p>
          <Send here={here} place={placeOf(here, 'resume')} along={stops}>
            {isAside ? words.resume.setAsideSend : words.resume.send}
          </Send>
        </section>
      )}
      <EraseIt here={here} />
      <section id="end-visit" aria-labelledby="end-visit-title">
        <h2 id="end-visit-title">{words.keptFrom.endVisit.title}</h2>
        <p>{words.keptFrom.endVisit.body}</p>
        <Button variant="secondary" preventDoubleClick name="step" value="end">
          {words.keptFrom.endVisit.end}
        </Button>
      </section>
      <p class="am-small">{words.leave}</p>
    </>
  )
}
