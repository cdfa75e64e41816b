import type { PaceView } from '../../actions/casework/view-pace.ts'
import { PACE_DAYS } from '../../actions/casework/view-pace.ts'
import type { Speaker } from '../../words/speak.ts'
import { ScrollBox } from '../components/scroll-box.tsx'

/** What comes in, what is done, and what that means for the promised times; for whoever leads. */
export function Pace({ speaker, pace }: { readonly speaker: Speaker; readonly pace: PaceView }) {
  const words = speaker.w.workspace.pace
  const perDay = (n: number) => speaker.number(Math.round(n * 10) / 10)
  return (
    <section id="pace" aria-labelledby="pace-title">
      <h2 id="pace-title">{words.title}</h2>
      <p>
        {speaker.say(words.counted, {
          days: PACE_DAYS,
          cameIn: perDay(pace.cameInPerDay),
          read: perDay(pace.readPerDay),
          ended: perDay(pace.endedPerDay),
        })}{' '}
        {speaker.say(words.now, { open: pace.open, late: pace.late })}
      </p>
      <ul>
        <li>{words.reading[pace.reading]}</li>
        <li>
          {pace.daysToEnd === null
            ? speaker.say(words.endsNothing, { promised: pace.promisedDays })
            : speaker.say(pace.keepsAnswer ? words.keepsAnswer : words.breaksAnswer, {
                n: pace.daysToEnd,
                promised: pace.promisedDays,
              })}
        </li>
      </ul>
      <ScrollBox label={words.dayByDay}>
        <table class="am-table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.cameIn}</th>
              <th scope="col">{words.read}</th>
              <th scope="col">{words.ended}</th>
            </tr>
          </thead>
          <tbody>
            {pace.days.map(({ day, came_in, read, ended }) => (
              <tr>
                <th scope="row">{speaker.date(day)}</th>
                <td>{speaker.number(came_in)}</td>
                <td>{speaker.number(read)}</td>
                <td>{speaker.number(ended)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
