import { isOnlyNotSafe } from '../../../domain/casework/reprisals.ts'
import { tiesOfStep } from '../../../domain/casework/reprisal-body.ts'
import { isolate } from '../isolate.ts'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import { Words } from './section-parts.tsx'
import { TheirWords } from './their-words.tsx'

/** Trouble that the person has for having written to us: who takes care, what was done and said, and what can be done. */
export function Reprisals({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { reprisals } = view.kase
  const words = speaker.w.workspace.casePage.reprisals
  const { reprisalAnswers } = speaker.w.vocabulary
  if (reprisals.length === 0) return <></>
  return (
    <div id="reprisals">
      <h3>{reprisals.every(isOnlyNotSafe) ? words.titleNotSafe : words.title}</h3>
      {reprisals.map(({ id, tellings, owner, steps, nextAt, said, asked, end }) => (
        <>
          <p>
            {speaker.say(words.told, { days: speaker.list(tellings.map(({ at }) => speaker.day(at))) })}{' '}
            {end === null && owner === null && words.nobody}
            {owner !== null && speaker.say(words.owner, { name: isolate(view.names.get(owner) ?? '?') })}
          </p>
          {steps.map((step) => (
            <>
              <p class="am-meta">{speaker.say(words.step, { day: speaker.day(step.at) })}</p>
              <Words>{step.body === null ? step.done : `${step.done}\n${step.body}`}</Words>
              {tiesOfStep(view.kase, step).map(({ name, how }) => (
                <p class="am-meta">
                  {speaker.say(speaker.w.workspace.casePage.directory.tied[how], { name: isolate(name) })}
                </p>
              ))}
            </>
          ))}
          {said.map(({ how, words: own, body, at }) => (
            <>
              <p>
                {speaker.say(words.said, { day: speaker.day(at), how: reprisalAnswers[how] })}{' '}
                {body !== null && <bdi>{body}</bdi>}
              </p>
              {own !== null && <TheirWords desk={desk}>{own}</TheirWords>}
            </>
          ))}
          {asked.map(({ at }) => (
            <p class="am-meta">{speaker.say(words.asked, { day: speaker.day(at) })}</p>
          ))}
          {end === null
            ? nextAt !== null && <p>{speaker.say(words.next, { moment: speaker.moment(nextAt) })}</p>
            : end.how === 'answered_before' && <p>{words.answeredBefore}</p>}
          <VerbForms
            desk={desk}
            only={['take_up_reprisal', 'record_reprisal_step', 'say_about_reprisal']}
            about={{ reprisal: id }}
          />
        </>
      ))}
    </div>
  )
}
