import type { Talk } from '../../../domain/casework/talks.ts'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { isolate } from '../isolate.ts'
import { PlanBeforeCall } from './contact-plan.tsx'
import { Words } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

/** Calls, meetings and mediations with the person, each with everything that was said about it. */
export function Talks({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { talks } = view.kase
  return (
    <div id="talks">
      {talks.length > 0 && <h3>{speaker.w.workspace.casePage.talk.talks}</h3>}
      {talks.map((talk) => (
        <OneTalk desk={desk} talk={talk} />
      ))}
      <VerbForms desk={desk} only={['offer_talk', 'ask_for_talk']} />
    </div>
  )
}

function OneTalk({ desk, talk }: { readonly desk: Desk; readonly talk: Talk }) {
  const { speaker } = desk
  const words = speaker.w.workspace.casePage.talk
  const { talkKinds, talkStates } = speaker.w.vocabulary
  const { id, kind, state, when, said } = talk
  return (
    <div id={`talk-${id}`}>
      <p>
        <b>{talkKinds[kind]}</b>: {talkStates[state]}
      </p>
      {state === 'agreed' && when !== null && (
        <>
          <p>
            <b>{speaker.say(words.agreed, { when: speaker.moment(when) })}</b>
          </p>
          <PlanBeforeCall desk={desk} />
        </>
      )}
      <p>{whoTakesPart(desk, talk)}</p>
      {said.map(({ from, step, words: text, times, at }) => (
        <>
          <p class="am-meta">
            {from === 'us' ? speaker.moment(at) : whenDone(speaker, { by: { kind: 'person' }, at })}{' '}
            {speaker.w.vocabulary.talkSteps[step]} {times.map((time) => speaker.moment(time)).join('; ')}
          </p>
          {text !== null &&
            (from === 'us' ? <Words>{text}</Words> : <TheirWords desk={desk}>{text}</TheirWords>)}
        </>
      ))}
      <VerbForms
        desk={desk}
        only={['arrange_talk', 'record_talk', 'answer_talk', 'answer_talk_record']}
        about={{ talk: id }}
      />
    </div>
  )
}

function whoTakesPart({ speaker, view }: Desk, { ours, outside }: Talk): string {
  const words = speaker.w.workspace.casePage.talk
  const somebody = speaker.w.workspace.casePage.timeline.somebody
  const names = [...ours.map((id) => view.names.get(id) ?? somebody), ...(outside === null ? [] : [outside])]
  if (names.length === 0) return words.nobodyTakesPart
  return speaker.say(words.takesPart, { names: speaker.list(names.map(isolate)) })
}
