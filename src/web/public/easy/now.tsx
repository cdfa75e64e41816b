import { viewMine } from '../../../actions/intake/view-mine.ts'
import type { OpenVisit } from '../../../actions/intake/visit.ts'
import { NextBox } from '../../components/next-box.tsx'
import type { Visit } from '../../route.ts'
import { headingFor, nothingOpen, sentenceOf, stillSaid } from '../status/progress.tsx'
import { readerSaid } from '../status/reader-sought.tsx'

interface NowProps {
  readonly visit: Visit
  /** Of whoever comes from their own page. */
  readonly open: OpenVisit
}

/** For whoever comes from their own page: what comes next there, and whether something waits for them. */
export async function NowInEasyWords({ visit, open }: NowProps) {
  const { house, speaker } = visit
  const mine = await viewMine(house, open.viewer)
  if (!mine) return null
  const { now } = speaker.w.portal.easy
  const here = { ...mine, speaker, now: house.now() }
  const { view, reader } = mine
  const [first] = stillSaid(mine)
  const next =
    reader !== null
      ? readerSaid(speaker, reader, here.now)
      : first === undefined
        ? nothingOpen(here)
        : sentenceOf(here, first)
  return (
    <NextBox title={now.title}>
      <p>
        <b>{headingFor(here)}</b>
      </p>
      <p>{next}</p>
      <p>{view.waiting.length === 0 ? now.nothing : speaker.say(now.waits, { n: view.waiting.length })}</p>
    </NextBox>
  )
}
