import { viewMine } from '../../../actions/intake/view-mine.ts'
import { readVisit } from '../../../actions/intake/visit.ts'
import { NextBox } from '../../components/next-box.tsx'
import { field, type Visit } from '../../route.ts'
import { headingFor, nothingOpen, sentenceOf } from '../status/progress.tsx'
import { readerSaid } from '../status/reader-sought.tsx'

/** For whoever comes from their own page: what comes next there, and whether something waits for them. */
export async function NowInEasyWords({ visit }: { readonly visit: Visit }) {
  const { house, speaker, form } = visit
  const open = form.has('visit') ? await readVisit(house, field(form, 'visit')) : null
  const mine = open && (await viewMine(house, open.viewer))
  if (!mine) return null
  const { now } = speaker.w.portal.easy
  const here = { ...mine, speaker, now: house.now() }
  const { view, reader } = mine
  const [first] = view.owed
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
