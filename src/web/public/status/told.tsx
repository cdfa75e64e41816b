import { pageOf } from '../../../domain/case/page-of.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Details } from '../../components/details.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf } from '../errors.tsx'
import { OTHER_LANGUAGE } from '../report/story-languages.ts'
import type { Part } from './here.ts'
import { ToMessage, withLength } from './message-page.tsx'
import { placeOf, Send } from './place.tsx'
import { Said } from './said.tsx'

/** Everything the person told, to be read again whole, what they added last, and a box to add or correct something. */
export function Told({ here }: Part) {
  const { view, speaker, notes } = here
  const words = speaker.w.portal.status.story
  const place = placeOf(here, 'write_message', [['addsToStory', 'yes']])
  const error = errorOf(speaker, notes, 'told-body')
  const additions = view.messages.filter(({ addsToStory }) => addsToStory)
  const added = pageOf(withLength(additions), null)
  const language =
    view.language === OTHER_LANGUAGE ? words.otherLanguage : speaker.languageName(view.language)
  return (
    <Details summary={words.title} id="told" open={place.typedInto.length > 0 || error.error !== undefined}>
      <p>{speaker.say(words.language, { language })}</p>
      <Said lang={view.language}>{view.story}</Said>
      <SummaryList
        rows={toldRows(speaker, view).flatMap(([key, value]) =>
          value ? [{ key, value: <Said>{value}</Said> }] : [],
        )}
      />
      {added.earlier !== null && (
        <p>
          {speaker.say(words.addedBefore, { n: added.first - 1 })}{' '}
          <ToMessage here={here} id={added.earlier}>
            {words.toAddedBefore}
          </ToMessage>
        </p>
      )}
      {added.entries.map(({ at, body }) => (
        <>
          <p>{speaker.say(words.added, { day: speaker.day(at) })}</p>
          <Said>{body}</Said>
        </>
      ))}
      <Textarea
        name={place.name('body')}
        id="told-body"
        label={words.add}
        hint={words.addHint}
        rows={3}
        value={place.typed('body')}
        dir="auto"
        {...error}
      />
      <Send here={here} place={place}>
        {words.addSend}
      </Send>
    </Details>
  )
}

/** What they told beside the story, each with its question. */
export function toldRows(speaker: Speaker, view: PersonView) {
  const { report, help } = speaker.w.portal
  const { product, wish, feared, speaksFor, mandate, behalf, dangerSigns, dateThatWillPass, country } =
    view.told
  return [
    [report.product.label, product],
    [report.wish.label, wish],
    [report.danger.legend, dangerSigns.map((sign) => report.danger.items[sign]).join('\n')],
    [help.country.label, country && speaker.countryName(country)],
    [report.danger.date, dateThatWillPass && speaker.day(dateThatWillPass)],
    [
      report.submitter.legend,
      view.submitterAssumed ? report.submitter.unsaid : report.submitter.items[view.submitter],
    ],
    [report.under18.legend, view.under18 ? report.under18.items.yes : null],
    [report.speaksFor.label, speaksFor === null ? null : speaker.number(speaksFor)],
    [report.mandate.legend, mandate && speaker.w.vocabulary.mandates[mandate]],
    [report.behalf.label, behalf],
    [report.feared.label, feared],
  ] as const
}
