import { checkProof } from '../../actions/history/proof.ts'
import { LONGEST_PROOF, type Proof } from '../../domain/transparency/proof.ts'
import type { Speaker } from '../../words/speak.ts'
import { Button } from '../components/button.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Textarea } from '../components/textarea.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { field, type Visit } from '../route.ts'
import { AS_PARTS, PAGE_FORM } from './carry.tsx'
import { errorOf, Errors, titleOf, type FieldNote } from './errors.tsx'

/** `GET /:language/check-proof`: for whoever was handed a proof that somebody complained here. */
export function showCheckProof(visit: Visit): Response | Promise<Response> {
  return page(visit, '', null)
}

/** `POST /:language/check-proof`: says whether it was made here and is unchanged. Nothing is kept of who asked. */
export function postCheckProof(visit: Visit): Response | Promise<Response> {
  const typed = field(visit.form, 'proof').slice(0, LONGEST_PROOF)
  const found = checkProof(visit.house, typed)
  const isOnTheWay = field(visit.form, 'step') === 'show'
  // Whoever only changed the language, or came back, has not asked yet whether what stands there is right.
  return page(visit, typed, isOnTheWay && typeof found === 'string' ? null : found)
}

function page(visit: Visit, typed: string, found: Proof | 'none' | 'not_ours' | null) {
  const { speaker, house } = visit
  const words = speaker.w.portal.proof.check
  const wrong = found === 'none' ? words.none : found === 'not_ours' ? words.notOurs : null
  const notes: FieldNote[] = wrong === null ? [] : [{ id: 'proof', text: wrong }]
  return publicPage(visit, {
    title: titleOf(speaker, words.title, notes),
    status: wrong === null ? 200 : 400,
    carries: 'proof',
    isKept: visit.c.req.method === 'GET',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {found !== null && typeof found === 'object' && (
          <NotificationBanner tone="success" title={words.checked} heading={words.isOurs}>
            <What speaker={speaker} proof={found} />
          </NotificationBanner>
        )}
        <h1>{words.title}</h1>
        <p>{speaker.say(words.lead, { org: house.name })}</p>
        <form
          id={PAGE_FORM}
          method="post"
          action={`/${speaker.language}/check-proof`}
          {...AS_PARTS}
          novalidate
        >
          <Textarea
            name="proof"
            id="proof"
            label={words.label}
            hint={words.hint}
            rows={10}
            value={typed}
            dir="ltr"
            spellcheck={false}
            {...errorOf(speaker, notes, 'proof')}
          />
          <Button name="step" value="check">
            {words.send}
          </Button>
        </form>
        <p class="am-small">{words.unkept}</p>
      </>
    ),
  })
}

/** What the proof says, in words. */
function What({ speaker, proof }: { readonly speaker: Speaker; readonly proof: Proof }) {
  const { vocabulary, portal } = speaker.w
  const { rows, note } = portal.proof.check
  return (
    <>
      <SummaryList
        rows={[
          { key: rows.house, value: <bdi>{proof.house}</bdi> },
          { key: rows.told, value: speaker.date(proof.told) },
          { key: rows.kind, value: portal.proof.kinds[proof.kind] },
          { key: rows.state, value: vocabulary.caseStates[proof.state] },
          { key: rows.made, value: speaker.day(proof.made) },
        ]}
      />
      <p>{note}</p>
    </>
  )
}
