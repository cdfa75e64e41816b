import { findPublic, publicReported } from '../../../actions/patterns/public-reported.ts'
import { tidy } from '../../../domain/blank.ts'
import { LONGEST_SHORT } from '../../../domain/case/fields.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { field, idOf, type Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'
import { POSTED } from '../report/posted.ts'

/** Most on one page: whoever sees more is asked which product it is. */
const MOST_SHOWN = 50

/**
 * `GET` and `POST /:language/reported`: what people can join, by product. Nothing on it comes from a case: not how many
 * there are, and not when the last one came.
 */
export async function reportedPage(visit: Visit): Promise<Response> {
  const { c, speaker, house, form } = visit
  const words = speaker.w.portal.reported
  const asked = field(form, 'product') || tidy(c.req.query('product') ?? '')
  const product = asked.slice(0, LONGEST_SHORT).toWellFormed()
  const found = await publicReported(house, product)
  return publicPage(visit, {
    title: words.title,
    path: '/reported',
    carries: 'reported',
    isKept: c.req.method === 'GET',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p>{words.own}</p>
        <p>{words.nobody}</p>
        <form
          id={PAGE_FORM}
          method="post"
          action={`/${speaker.language}/reported`}
          {...AS_PARTS}
          role="search"
        >
          <Input name="product" label={words.find} value={product} autocomplete="off" dir="auto" />
          <Button variant="secondary">{words.findButton}</Button>
        </form>
        {found.length === 0 && <p>{words.none}</p>}
        {found.length > 0 && (
          <ul class="govuk-list" id="found">
            {found.slice(0, MOST_SHOWN).map(({ id, product: name, description, language }) => (
              <li>
                <h2>
                  <a href={`/${speaker.language}/reported/${id}`}>
                    <bdi>{name}</bdi>
                  </a>
                </h2>
                <p lang={language} dir="auto">
                  {description}
                </p>
              </li>
            ))}
          </ul>
        )}
        {found.length > MOST_SHOWN && <p>{words.more}</p>}
        <p>
          <a href={`/${speaker.language}/report`}>{words.tell}</a>
        </p>
      </>
    ),
  })
}

/** `GET /:language/reported/:id`: one of them, and the button with which somebody joins it. */
export async function oneReportedPage(visit: Visit): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.reported
  const found = await findPublic(house, idOf(visit))
  const tell = (
    <p>
      <a href={`/${speaker.language}/report`}>{words.tell}</a>
    </p>
  )
  // One that ended, one that never was public, and one that nobody ever wrote look the same.
  if (found === null)
    return publicPage(visit, {
      title: words.title,
      status: 404,
      path: '/reported',
      children: (
        <>
          <h1>{words.title}</h1>
          <p>{words.over}</p>
          {tell}
        </>
      ),
    })
  return publicPage(visit, {
    title: words.title,
    path: `/reported/${found.id}`,
    children: (
      <>
        <h1>{words.title}</h1>
        <h2>
          <bdi>{found.product}</bdi>
        </h2>
        <p lang={found.language} dir="auto">
          {found.description}
        </p>
        <p>{words.own}</p>
        <p>{words.nobody}</p>
        <form method="post" action={`/${speaker.language}/report${POSTED}`}>
          <Hidden values={[['joined', found.id]]} />
          <Button name="step" value="change">
            {words.happened}
          </Button>
        </form>
        {tell}
      </>
    ),
  })
}
