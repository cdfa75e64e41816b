import { hasOpenAppeal } from '../../../domain/casework/open-appeals.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { typedIn } from './draft.ts'
import { OTHER_LANGUAGE } from '../report/story-languages.ts'
import type { Here, Part } from './here.ts'
import { canNow } from './possible.ts'
import { Said, VerbForm } from './verb-form.tsx'

/** The name of the language of the story in that of the page. */
function languageOf({ view, speaker }: Here): string {
  return view.language === OTHER_LANGUAGE
    ? speaker.w.portal.status.story.otherLanguage
    : speaker.languageName(view.language)
}

/** Where else to go, what was told, and the way to stop. */
export function Endings({ here }: Part) {
  const { view, speaker, draft, notes } = here
  const words = speaker.w.portal.status
  const typed = typedIn(draft, 'withdraw', 'reasons')
  const error = errorOf(speaker, notes, 'withdraw-reasons')
  const isAside = view.outcome === 'set_aside'
  const stops = [['stops', String(view.stops)]] as const
  return (
    <>
      <section id="elsewhere" aria-labelledby="elsewhere-title">
        <h2 id="elsewhere-title">{words.elsewhere.title}</h2>
        <p>
          {words.elsewhere.body}{' '}
          <a href={`/${speaker.language}/how-it-works#elsewhere`}>{words.elsewhere.link}</a>
        </p>
      </section>
      <Details summary={words.story.title}>
        <p>{speaker.say(words.story.language, { language: languageOf(here) })}</p>
        <Said lang={view.language}>{view.story}</Said>
      </Details>
      {canNow(here, 'withdraw') && (
        <Details summary={words.withdraw.title} open={typed !== '' || error.error !== undefined}>
          <p>
            {words.withdraw.body} {hasOpenAppeal(view) && words.withdraw.appealStays}
          </p>
          <VerbForm here={here} verb="withdraw" values={stops}>
            <Textarea
              name="reasons"
              id="withdraw-reasons"
              label={`${words.withdraw.reasons} ${speaker.w.common.optional}`}
              rows={2}
              value={typed}
              dir="auto"
              {...error}
            />
            <Button variant="secondary" preventDoubleClick>
              {words.withdraw.send}
            </Button>
          </VerbForm>
        </Details>
      )}
      {canNow(here, 'resume') && (
        <section id="resume" aria-labelledby="resume-title">
          <h2 id="resume-title">{isAside ? words.resume.setAsideTitle : words.resume.title}</h2>
          <p>{isAside ? words.resume.setAsideBody : words.resume.body}</p>
          <VerbForm here={here} verb="resume" values={stops}>
            <Button variant="secondary" preventDoubleClick>
              {isAside ? words.resume.setAsideSend : words.resume.send}
            </Button>
          </VerbForm>
        </section>
      )}
      <p class="am-small">{words.leave}</p>
    </>
  )
}
