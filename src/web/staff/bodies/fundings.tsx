import { randomUUID } from 'node:crypto'
import type { BodyView } from '../../../actions/bodies/all-bodies.ts'
import type { KeptFunding } from '../../../store/bodies/fundings.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { field, type Visit } from '../../route.ts'
import type { Speaker } from '../../../words/speak.ts'
import { isolate } from '../isolate.ts'
import type { Problems } from '../page-problems.tsx'

/** What is asked of a funding. */
export const FUNDING_FIELDS = ['payer', 'amount', 'currency', 'from', 'to', 'agreedWith'] as const
export type FundingField = (typeof FUNDING_FIELDS)[number]

/** Id of the form on the page of a body. */
export function fundingForm(body: string): string {
  return `body-${body}`
}

interface FundingsProps {
  readonly visit: Visit
  readonly view: BodyView
  readonly mayKeep: boolean
  readonly problems: Problems
}

/** What is given to a body, as it was written down, and the form for one more line. */
export function Fundings({ visit, view, mayKeep, problems }: FundingsProps) {
  const { speaker } = visit
  const words = speaker.w.workspace.bodies
  return (
    <>
      <h2>{words.funding}</h2>
      <p>{words.fundingIntro}</p>
      {view.fundings.length === 0 ? (
        <p>{words.noFunding}</p>
      ) : (
        <ul class="am-list">
          {view.fundings.map((funding) => (
            <li>{lineOf(speaker, funding)}</li>
          ))}
        </ul>
      )}
      {mayKeep && <FundingFields visit={visit} problems={problems} />}
    </>
  )
}

function lineOf(speaker: Speaker, { payer, amount, currency, from, to, agreedWith }: KeptFunding): string {
  const words = speaker.w.workspace.bodies
  const day = (each: string | null) => (each === null ? words.open_ended : speaker.date(each))
  return speaker.say(words.fundingLine, {
    payer: isolate(payer),
    amount: amount === null ? words.amountNotTold : isolate(`${amount} ${currency ?? ''}`),
    from: day(from),
    to: day(to),
    with: isolate(agreedWith),
  })
}

function FundingFields({ visit, problems }: Pick<FundingsProps, 'visit' | 'problems'>) {
  const { speaker, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.bodies
  const box = (name: FundingField, label: string, hint?: string) => (
    <Input
      name={name}
      label={label}
      hint={hint}
      value={field(form, name)}
      error={problems[name]}
      errorPrefix={common.errorPrefix}
      dir="auto"
    />
  )
  return (
    <>
      <input type="hidden" name="once" value={randomUUID()} />
      {box('payer', words.payer)}
      {box('amount', words.amount, words.amountHint)}
      {box('currency', words.currency, words.currencyHint)}
      {box('from', words.from, words.dayHint)}
      {box('to', words.to, words.dayHint)}
      {box('agreedWith', words.agreedWith)}
      <Button preventDoubleClick>{words.fundingButton}</Button>
    </>
  )
}
