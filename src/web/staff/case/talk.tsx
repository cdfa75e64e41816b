import { staffIdOf } from '../../../domain/case/actor.ts'
import { ALL, pageOf } from '../../../domain/case/page-of.ts'
import { unansweredByUs } from '../../../domain/casework/unanswered.ts'
import { MessageThread } from '../../components/message-thread.tsx'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { Dialogue } from './dialogue.tsx'
import { HowItIs } from './how-it-is.tsx'
import { Reprisals } from './reprisals.tsx'
import { PageWays, titleOfPage, ToPage } from './pages.tsx'
import { Section } from './section.tsx'
import { AlsoInTheirs } from './also-in-theirs.tsx'
import { Beside } from './their-words.tsx'
import { inTalk, type Said, talkOf } from './talk-of.ts'

/** Messages with the person and internal notes as they came, a page of them, unlike each other in look and in words. */
export function Talk({ desk }: { readonly desk: Desk }) {
  const { speaker, view, pages } = desk
  const words = speaker.w.workspace.casePage.talk
  const all = talkOf(view)
  const page = pageOf(all, pages?.talk ?? null)
  const isPaged = page.earlier !== null || page.later !== null
  return (
    <Section desk={desk} code="talk" title={titleOfPage(desk, page, words)}>
      {isPaged && <NotHere desk={desk} shown={page.entries} />}
      {isPaged && (
        <p class="am-pages">
          <ToPage desk={desk} of="talk" at={ALL}>
            {speaker.say(words.all, { n: page.total })}
          </ToPage>
        </p>
      )}
      {page.total === 0 ? (
        <p>{words.none}</p>
      ) : (
        <MessageThread label={words.thread} entries={page.entries.map((said) => entryOf(desk, said))} />
      )}
      <PageWays desk={desk} of="talk" page={page} words={words} />
      <Dialogue desk={desk} />
      <Reprisals desk={desk} />
      <HowItIs desk={desk} />
      <VerbForms desk={desk} only={['write_message', 'give_new_time']} />
      <div class="am-note-form">
        <VerbForms desk={desk} only={['add_note']} />
      </div>
    </Section>
  )
}

function entryOf(desk: Desk, said: Said) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.talk
  const nameOf = (by: Said['by']) => view.names.get(staffIdOf(by) ?? '') ?? ''
  const when = { when: whenDone(speaker, said), datetime: said.at }
  if (said.message === null)
    return {
      kind: 'note' as const,
      noteLabel: words.noteLabel,
      from: <bdi>{nameOf(said.by)}</bdi>,
      ...when,
      text: said.text,
    }
  const { id, from, retaliation, addsToStory, adviser, notForAdvisers } = said.message
  const beside = view.kase.advisers.find((each) => each.id === adviser)
  const person = beside ? speaker.say(words.beside, { name: isolate(beside.name) }) : words.person
  return {
    kind: 'message' as const,
    id: `message-${id}`,
    own: from === 'staff',
    from: from === 'person' ? person : speaker.say(words.toPerson, { name: isolate(nameOf(said.by)) }),
    ...when,
    text: said.text,
    footer: (
      <>
        {retaliation
          ? speaker.w.workspace.queues.retaliation
          : notForAdvisers
            ? words.notForAdvisers
            : addsToStory
              ? words.addsToStory
              : null}
        {from === 'person' ? (
          <Beside desk={desk} text={said.text} />
        ) : (
          <AlsoInTheirs desk={desk} of="message" id={id} />
        )}
      </>
    ),
  }
}

/** How many messages wait for an answer and are not among these, with the way to the first of them. */
function NotHere({ desk, shown }: { readonly desk: Desk; readonly shown: readonly Said[] }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.talk
  const others = unansweredByUs(view.kase).filter(
    ({ id }) => !shown.some(({ message }) => message?.id === id),
  )
  const [first] = others
  if (first === undefined) return <></>
  return (
    <p>
      {speaker.say(words.notHere, { n: others.length })}{' '}
      <ToMessage desk={desk} id={first.id}>
        {words.toFirst}
      </ToMessage>
    </p>
  )
}

interface ToMessageProps {
  readonly desk: Desk
  readonly id: string
  readonly children?: string
}

/** The way to one message, on whichever page of the talk it stands. */
export function ToMessage({ desk, id, children }: ToMessageProps) {
  const place = `message-${id}`
  const all = talkOf(desk.view)
  const isHere = inTalk(pageOf(all, desk.pages?.talk ?? null).entries, id) !== undefined
  const said = inTalk(all, id)
  if (isHere || said === undefined) return <a href={`#${place}`}>{children}</a>
  return (
    <ToPage desk={desk} of="talk" at={said.id} to={place}>
      {children}
    </ToPage>
  )
}
