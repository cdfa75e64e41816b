import { BesideLink } from '../../components/beside-link.tsx'
import { startAdviserVisit, type OpenBeside } from '../../../actions/intake/adviser-access.ts'
import { newReceipt } from '../../../actions/intake/receipt.ts'
import { sealToHandOn } from '../../../actions/intake/shown-adviser-receipt.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { Button } from '../../components/button.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Radios } from '../../components/radios.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { helpByWords } from '../help/beside.ts'
import { HelpFirst } from '../help/help-first.tsx'
import { Hidden } from '../hidden.tsx'
import { Said } from './said.tsx'

interface Joining {
  readonly viewer: Extract<Viewer, { kind: 'adviser' }>
  /** The number of the code that was typed. */
  readonly code: number
  /** What whoever leads the group chose to show; null for nothing. */
  readonly shown: string | null
  /** The visit that goes on with it; without it one begins. */
  readonly within?: OpenBeside | undefined
}

interface Shown {
  readonly status?: 200 | 400 | 409
  readonly notes?: readonly FieldNote[]
  readonly typed: { readonly line: string; readonly represented: string }
}

/**
 * Whoever typed the code of a group joins it here: of the case only what whoever leads it chose to show stands there, and
 * nothing has to be told.
 */
export function joinPage(
  visit: Visit,
  { viewer, code, shown, within }: Joining,
  { status = 200, notes = [], typed }: Shown,
): Response | Promise<Response> {
  const { speaker, house } = visit
  const { ask, join: words } = speaker.w.portal.status.group
  const { caseId, adviser } = viewer
  const error = (id: string) => errorOf(speaker, notes, id)
  return publicPage(visit, {
    title: titleOf(speaker, ask.title, notes),
    status,
    carries: 'adviser',
    unsent: typed.line !== '',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.heading}</h1>
        <HelpFirst visit={visit} page="adviser" {...helpByWords(visit, [typed.line])} />
        <p>{words.lead}</p>
        {shown !== null && (
          <>
            <p>{words.says}</p>
            <Said>{shown}</Said>
          </>
        )}
        <p>
          <BesideLink speaker={speaker} to={`/${speaker.language}/report`}>
            {words.afraid}
          </BesideLink>
        </p>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden
            values={[
              ['adviser', startAdviserVisit(house, viewer, code, within?.mark)],
              ['hand-on', sealToHandOn(house, { caseId, adviser, receipt: newReceipt().words })],
            ]}
          />
          <Radios
            name="represented"
            legend={words.represented}
            legendSize="s"
            value={typed.represented}
            items={[
              { value: 'yes', text: words.yes },
              { value: 'no', text: words.no },
            ]}
            {...error('represented')}
          />
          <Textarea
            name="body"
            label={`${words.line} ${speaker.w.common.optional}`}
            hint={words.lineHint}
            rows={3}
            value={typed.line}
            autocomplete="off"
            dir="auto"
            {...error('body')}
          />
          <Button preventDoubleClick name="step" value="join">
            {words.button}
          </Button>
        </form>
      </>
    ),
  })
}
