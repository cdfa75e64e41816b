import { sealOnce } from '../../actions/intake/one-use.ts'
import { Button } from '../components/button.tsx'
import { Textarea } from '../components/textarea.tsx'
import { publicPage } from '../pages/public-page.tsx'
import { field, type Visit } from '../route.ts'
import { AS_PARTS, PAGE_FORM } from './carry.tsx'
import { Hidden } from './hidden.tsx'

/** `GET /:language/join`: asks for the code of a group. It is read as a receipt is, and guarded as one. */
export function showJoin(visit: Visit): Response | Promise<Response> {
  return page(visit, '')
}

/** `POST /:language/join`: the same page again, with what was typed. */
export function postJoin(visit: Visit): Response | Promise<Response> {
  return page(visit, field(visit.form, 'receipt'))
}

function page(visit: Visit, typed: string): Response | Promise<Response> {
  const { speaker, house } = visit
  const { receipt, status } = speaker.w.portal
  const words = status.group.ask
  return publicPage(visit, {
    title: words.title,
    path: '/join',
    carries: 'join',
    isKept: typed === '',
    unsent: typed !== '',
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
            value={typed}
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
