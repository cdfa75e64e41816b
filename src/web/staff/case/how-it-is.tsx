import { FOLLOW_UP_QUESTIONS } from '../../../domain/vocabulary/follow-up.ts'
import { whenDone } from '../../when-done.ts'
import type { Desk } from '../forms/desk.ts'
import { choiceWords } from '../forms/choice-words.ts'
import { VerbForms } from '../forms/ways.tsx'
import { TheirWords } from './their-words.tsx'

/**
 * What the person said of how it is for them, each time, and the form for whoever told it by phone or letter; for whoever
 * told of others, what they are told of what came of it.
 */
export function HowItIs({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { howItIs } = view.kase
  const { vocabulary, workspace } = speaker.w
  return (
    <div id="how-it-is">
      {howItIs.length > 0 && <h3>{workspace.casePage.talk.howItIs}</h3>}
      {howItIs.map((said) => (
        <>
          <p class="am-meta">
            {vocabulary.followUpStages[said.after]},{' '}
            {whenDone(speaker, { by: { kind: 'person' }, at: said.at, kind: 'how_it_is_said' })}
          </p>
          <ul>
            {FOLLOW_UP_QUESTIONS.flatMap(({ code }) => {
              const answer = said[code]
              if (answer === undefined) return []
              const words = choiceWords(speaker, 'say_how_it_is', code, answer)
              return [
                <li>
                  {vocabulary.followUpQuestions[code]} <b>{words}</b>
                </li>,
              ]
            })}
          </ul>
          {said.parts.length > 0 && (
            <>
              <p>{workspace.casePage.talk.howItIsMeant}</p>
              <ul>
                {said.parts.map(({ what }) => (
                  <li>
                    <bdi>{what}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          {said.words !== null && <TheirWords desk={desk}>{said.words}</TheirWords>}
        </>
      ))}
      <VerbForms desk={desk} only={['say_how_it_is', 'tell_notifier']} />
    </div>
  )
}
