import { lawThatMayApply, type LawThatMayApply } from '../../../domain/vocabulary/law-that-may-apply.ts'
import type { LegalClock } from '../../../domain/vocabulary/law.ts'
import { inEnglish } from '../../../words/english-marks.ts'
import { ENGLISH_CODE } from '../../../words/language-folder.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import type { Desk } from '../forms/desk.ts'

/** Times set by law that may apply, with source and date of checking, for a person to judge; never advice. */
export function Law({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.law
  const found = lawThatMayApply(view.kase.entities, view.now, view.timeZone)
  const byLaw = Map.groupBy(found, ({ clock }) => clock.source.law)
  return (
    <Card id="law" title={words.title}>
      <p>{words.notAdvice}</p>
      <p>{words.unknown}</p>
      {found.length > 0 && (
        <Details summary={speaker.say(words.show, { n: found.length })}>
          {[...byLaw].map(([law, rows]) => (
            <>
              <h3>{ofLaw(speaker, law)}</h3>
              <ul>
                {rows.map((row) => (
                  <Row speaker={speaker} row={row} />
                ))}
              </ul>
            </>
          ))}
        </Details>
      )}
    </Card>
  )
}

/** The data on law are kept in English, the language in which they were checked. */
function ofLaw({ language }: Speaker, text: string): string {
  return language === ENGLISH_CODE ? text : inEnglish(text)
}

function Row({ speaker, row }: { readonly speaker: Speaker; readonly row: LawThatMayApply }) {
  const { clock, dependsOn } = row
  const words = speaker.w.workspace.law
  const questions = speaker.list(dependsOn.map((each) => words.questions[each]))
  return (
    <li>
      {ofLaw(speaker, `${clock.what} ${clock.applies.note}`)}
      <dl class="am-facts">
        <div>
          <dt>{words.time}</dt>
          <dd>
            {timeOf(speaker, clock)}
            <br />
            {ofLaw(speaker, clock.starts)}
          </dd>
        </div>
        <div>
          <dt>{words.source}</dt>
          <dd>
            {speaker.say(words.article, { article: ofLaw(speaker, clock.source.article) })}
            <br />
            {clock.verified_on === null
              ? words.notVerified
              : speaker.say(words.verified, { day: clock.verified_on })}
          </dd>
        </div>
        <div>
          <dt>{words.dependsOn}</dt>
          <dd>{questions}</dd>
        </div>
      </dl>
    </li>
  )
}

function timeOf(speaker: Speaker, { limit, limit_means }: LegalClock): string {
  const words = speaker.w.workspace.law
  if (limit === null) return words.noNumber
  const [[unit, n] = ['hours', 0]] = Object.entries(limit)
  if (n === 0) return words.atOnce
  return speaker.say(words[limit_means], { unit, n })
}
