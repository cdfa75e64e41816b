import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'

/** Every impact in one row, the one to see to first in front, with a link to all that is known of it. */
export function impactList({ w }: RegisterSpeaker, { impacts }: RegisterView): Block[] {
  const words = w.report
  return tableOf(
    words.headings.impacts,
    words.listHead,
    impacts.map(({ impact, level }) => [
      { text: `${impact.id} ${impact.title}`, to: impact.id },
      level.level === null ? words.notAssessed : String(level.level),
      level.priority,
      words.statuses[impact.status],
    ]),
  )
}
