import type { Added } from '../../actions/staff/add-staff.ts'
import type { LetIn } from '../../actions/staff/let-in.ts'
import type { Speaker } from '../../words/speak.ts'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { isolate } from './isolate.ts'

interface HandedOverProps {
  readonly speaker: Speaker
  readonly name: string
  readonly what: Added | LetIn
}

/** What became of letting somebody in: a link that is shown this once, one that was sent, or a second person is waited for. */
export function HandedOver({ speaker, name, what }: HandedOverProps) {
  const { account: words, casePage } = speaker.w.workspace
  const named = { name: isolate(name) }
  if ('link' in what)
    return (
      <ReceiptBox
        id="link"
        title={speaker.say(words.linkMade, named)}
        codes={[{ label: words.link, code: what.link }]}
      >
        <p>{words.linkOnce}</p>
      </ReceiptBox>
    )
  const sentence =
    'mailed' in what
      ? words.linkMailed
      : 'waits' in what
        ? words.isWaiting
        : 'byMachine' in what
          ? words.linkByMachine
          : words.isOpen
  return (
    <NotificationBanner tone="success" title={casePage.saved}>
      <p>{speaker.say(sentence, named)}</p>
    </NotificationBanner>
  )
}
