import type { Alarm } from '../../actions/casework/view-queue.ts'
import type { Speaker } from '../../words/speak.ts'
import { NotificationBanner } from '../components/notification-banner.tsx'

/** What befell the house itself, and what to do. */
export function Alarms(props: {
  readonly speaker: Speaker
  readonly alarms: readonly Alarm[]
  /** Whoever does not open the page hears of it by mail. */
  readonly sendsMail: boolean
}) {
  const { speaker, alarms, sendsMail } = props
  const words = speaker.w.workspace.alarms
  return (
    <>
      {alarms.map(({ what, since }) => (
        <NotificationBanner
          title={words.title}
          titleId={`alarm-${what}`}
          heading={speaker.say(words[what].heading, { moment: speaker.moment(since) })}
        >
          <p>{words[what].body}</p>
          <p>{words[what].todo}</p>
          {!sendsMail && <p>{words.noMail}</p>}
        </NotificationBanner>
      ))}
    </>
  )
}
