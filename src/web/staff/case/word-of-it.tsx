import type { Word } from '../../../domain/remedy/word-of-organisation.ts'
import type { Speaker } from '../../../words/speak.ts'

/** Whether whoever is to do it was told, has answered and commits: three facts, beside the person's own yes. */
export function WordOfIt({ speaker, word }: { readonly speaker: Speaker; readonly word: Word }) {
  const words = speaker.w.workspace.casePage.remedy
  const { code, told, answered, by } = word
  return (
    <>
      {told === null ? words.wordNotTold : speaker.say(words.wordTold, { moment: speaker.moment(told) })}{' '}
      {answered === null
        ? by === null
          ? words.wordNoAnswer
          : speaker.say(words.wordNoAnswerBy, { moment: speaker.moment(by) })
        : speaker.say(words.wordAnswered, { moment: speaker.moment(answered) })}{' '}
      <b>{speaker.w.vocabulary.wordsOfOrganisation[code]}</b>
    </>
  )
}
