import { startOfTyped } from '../../domain/intake/receipt.ts'
import { sealOnce } from '../../actions/intake/one-use.ts'
import { Button } from '../components/button.tsx'
import { Textarea } from '../components/textarea.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { field, type Visit } from '../route.ts'
import { AS_PARTS, PAGE_FORM } from './carry.tsx'
import { Hidden } from './hidden.tsx'
import { postStatus } from './status/status.tsx'

/** `GET /:language/join`: asks for the code of a group. It is read as a receipt is, and guarded as one. */
export function showJoin(visit: Visit): Response | Promise<Response> {
  return joinAsk(visit, '')
}

/** `POST /:language/join`: the same with what was typed; Enter sends it to where the code is read. */
export function postJoin(visit: Visit): Response | Promise<Response> {
  return field(visit.form, 'step') === 'open'
    ? postStatus(visit)
    : joinAsk(visit, field(visit.form, 'receipt'))
}

function joinAsk(visit: Visit, typed: string): Response | Promise<Response> {
  const { c, speaker, house } = visit
  const { receipt, status } = speaker.w.portal
  const words = status.group.ask
  return publicPage(visit, {
    title: words.title,
    path: '/join',
    carries: 'join',
    easy: 'page',
    isKept: c.req.method === 'GET',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={[['asked', sealOnce(house, 'asked', '')]]} />
          <Textarea
            name="receipt"
            label={words.label}
            hint={receipt.ask.hint}
            rows={3}
            value={startOfTyped(typed)}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
          />
          <Button preventDoubleClick name="step" value="open">
            {words.title}
          </Button>
        </form>
      </>
    ),
  })
}
