import { Card } from '../../components/card.tsx'
import { ClockPill } from '../../components/clock-pill.tsx'
import type { Desk } from '../forms/desk.ts'
import { Fact } from './section-parts.tsx'

/** Decided, accepted, delivered, checked, confirmed: five counts beside each other, never one. */
export function Facts({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.facts
  const { decided, promised, asked, wantsOther, ...counts } = view.facts
  return (
    <Card id="facts" title={words.title}>
      <dl class="am-facts am-facts--short">
        <Fact label={words.decided}>
          <ClockPill tone={decided ? 'done' : 'quiet'} sign={decided ? '✓' : '○'}>
            {decided ? words.yes : words.notYet}
          </ClockPill>
        </Fact>
        {(['accepted', 'delivered', 'verified', 'confirmed'] as const).map((fact) => {
          const total = fact === 'accepted' ? asked : promised
          const all = total > 0 && counts[fact] === total
          return (
            <Fact label={words[fact]}>
              <ClockPill tone={all ? 'done' : 'quiet'} sign={all ? '✓' : '○'}>
                {total === 0 ? words.nothing : speaker.say(words.count, { n: counts[fact], total })}
                {fact === 'accepted' && wantsOther > 0 && (
                  <>, {speaker.say(words.wantsOther, { n: wantsOther })}</>
                )}
              </ClockPill>
            </Fact>
          )
        })}
      </dl>
    </Card>
  )
}
