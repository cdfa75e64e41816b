import { InsetText } from '../../components/inset-text.tsx'
import { IN_HAND, Leave } from '../../components/leave.tsx'
import { Lengths } from '../../components/lengths.tsx'
import { instantFromMs } from '../../../domain/time/instant.ts'
import { keepAt, type Desk } from '../forms/desk.ts'
import type { FieldSpec } from '../forms/field-spec.ts'
import { questionsOf } from '../forms/questions.ts'
import { VerbForm } from '../forms/verb-form.tsx'
import { titleOfSpot } from '../forms/ways.tsx'
import { SheetForm } from '../sheets/sheet-form.tsx'
import { sheetOf } from '../sheets/sheet.ts'
import { Saved } from './section.tsx'
import { Since } from './since.tsx'

/** The one form in hand: beside the sections on a wide screen, above them on a narrow one. */
export function Drawer({ desk }: { readonly desk: Desk }) {
  const spot = desk.spots.find(({ id }) => id === desk.inHand)
  const sheet = desk.inHand === null ? null : sheetOf(desk, desk.inHand)
  if (spot === undefined && sheet === null) return <></>
  const { hand } = desk.speaker.w.workspace.casePage
  return (
    <section
      id="drawer"
      class={sheet === null ? 'am-drawer' : 'am-drawer am-drawer--sheet'}
      aria-labelledby="drawer-title"
    >
      {desk.saved !== null && <Saved desk={desk} section="hand" />}
      <div class="am-drawer__head">
        <h2 id="drawer-title">
          {spot === undefined
            ? sheet && desk.speaker.w.workspace.sheets.of[sheet.id].title
            : titleOfSpot(desk, spot)}
        </h2>
        <Leave keepAt={keepAt(desk)} to="close" class="am-link-button">
          {hand.close}
        </Leave>
      </div>
      <Since desk={desk} />
      <KeptAt desk={desk} />
      {spot !== undefined && <VerbForm desk={desk} spot={spot} />}
      {sheet !== null && <SheetForm desk={desk} sheet={sheet} />}
      {(spot === undefined || questionsOf(spot.verb).some(isText)) && <Lengths speaker={desk.speaker} />}
    </section>
  )
}

const isText = ({ kind }: FieldSpec) => kind === 'long_text' || kind === 'short_text'

/** Since when it stands there unsaved, and how to be rid of it. */
function KeptAt({ desk }: { readonly desk: Desk }) {
  const { speaker, state } = desk
  const { hand } = speaker.w.workspace.casePage
  if (state === null || state.keptAt === null) return <></>
  return (
    <InsetText>
      <p>{speaker.say(hand.keptAt, { moment: speaker.moment(instantFromMs(Date.parse(state.keptAt))) })}</p>
      <button
        class="am-link-button"
        form={IN_HAND}
        formaction={keepAt(desk) ?? undefined}
        name="then"
        value="discard"
      >
        {hand.discard}
      </button>
    </InsetText>
  )
}
