import { inTheirsOf } from '../../../domain/casework/translations.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { MessageThread } from '../../components/message-thread.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { otherLanguage } from '../../../words/language-of.ts'
import { isolate } from '../../staff/isolate.ts'
import { errorOf } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import type { Part } from './here.ts'
import { homelessIn } from './homeless.ts'
import { EarlierMessages, LaterMessages, placeOfMessage, titleOfMessages } from './message-page.tsx'
import { placeOf, Send } from './place.tsx'
import { FirstInTheirs, isNotInYours, NotInYours, Said } from './said.tsx'

/** What was written, a page of it, and a box to write more; open in every state. */
export function Messages({ here }: Part) {
  const { view, messages, speaker, notes, contactName, org, reader } = here
  const { messages: words, readerSought, advisers, keptFrom } = speaker.w.portal.status
  const place = placeOf(here, 'write_message')
  type Message = (typeof messages.entries)[number]
  const langOf = ({ from, body }: Message) => {
    const other = from === 'staff' ? otherLanguage(body, speaker.language) : null
    return other === null ? {} : { lang: other }
  }
  const textOf = (message: Message) =>
    inTheirsOf(view, 'message', message.id) === null
      ? { text: message.body, ...langOf(message) }
      : {
          text: (
            <>
              <FirstInTheirs speaker={speaker} view={view} of="message" id={message.id} />
              <Said {...langOf(message)}>{message.body}</Said>
            </>
          ),
        }
  const nameOf = (id: string) => isolate(view.advisers.find((each) => each.id === id)?.name ?? '')
  const writerOf = ({ from, adviser }: Message) => {
    if (adviser !== undefined) return speaker.say(advisers.wrote, { name: nameOf(adviser) })
    return from === 'person' ? words.you : <bdi>{contactName ?? org}</bdi>
  }
  const hasAdvisers = view.advisers.some(({ endedAt }) => endedAt === null)
  const footerOf = ({ id, from, body, retaliation, addsToStory, notForAdvisers, namesUs }: Message) => {
    if (namesUs)
      return (
        <>
          {advisers.namesUs} <a href="#kept-from">{keptFrom.title}</a>
        </>
      )
    if (notForAdvisers) return advisers.notForThemSaid
    if (retaliation) return words.retaliationSaid
    if (addsToStory) return words.addsSaid
    const isOnlyInOurs = from === 'staff' && inTheirsOf(view, 'message', id) === null
    return isOnlyInOurs && isNotInYours(speaker, body) ? (
      <NotInYours speaker={speaker} text={body} />
    ) : undefined
  }
  return (
    <section id="messages" aria-labelledby="messages-title" tabindex={-1}>
      <h2 id="messages-title">{titleOfMessages(here)}</h2>
      <EarlierMessages here={here} />
      {messages.total === 0 ? (
        <p>{words.none}</p>
      ) : (
        <MessageThread
          label={words.title}
          entries={messages.entries.map((message) => ({
            kind: 'message',
            id: placeOfMessage(message.id),
            own: message.from === 'person' && message.adviser === undefined,
            from: writerOf(message),
            when: speaker.day(message.at),
            datetime: message.at,
            ...textOf(message),
            footer: footerOf(message),
          }))}
        />
      )}
      <LaterMessages here={here} />
      {reader !== null && <p>{readerSought.messages}</p>}
      <Textarea
        name={place.name('body')}
        id="body"
        label={contactName ? speaker.say(words.labelNamed, { name: contactName }) : words.label}
        hint={words.hint}
        rows={4}
        value={[place.typed('body'), ...homelessIn(here.drafts, here)]
          .filter((each) => each !== '')
          .join('\n\n')}
        dir="auto"
        {...errorOf(speaker, notes, 'body')}
      />
      <Checkboxes
        name={place.name('retaliation')}
        idPrefix="retaliation"
        items={[
          {
            value: 'yes',
            text: words.retaliation,
            hint: speaker.say(reader === null ? words.retaliationHint : readerSought.reprisal, {
              limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H'),
            }),
          },
        ]}
        values={[place.typed('retaliation')]}
      />
      {hasAdvisers && (
        <Checkboxes
          name={place.name('notForAdvisers')}
          idPrefix="not-for-advisers"
          items={[{ value: 'yes', text: advisers.notForThem, hint: advisers.notForThemHint }]}
          values={[place.typed('notForAdvisers')]}
        />
      )}
      <Send here={here} place={place}>
        {words.send}
      </Send>
    </section>
  )
}
