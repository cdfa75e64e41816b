import { Button } from '../components/button.tsx'
import { Hidden } from '../public/hidden.tsx'
import type { Visit } from '../route.ts'
import { publicPage } from './public-page.tsx'

/** A page that only says what happened and where to go on. */
function noticePage(
  visit: Visit,
  status: 200 | 403 | 404 | 413 | 500 | 503,
  words: { readonly title: string; readonly body: string },
): Response | Promise<Response> {
  const { speaker } = visit
  return publicPage(visit, {
    title: words.title,
    status,
    path: '',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.body}</p>
        <SendAgain visit={visit} />
        <p>
          <a href={`/${speaker.language}`}>{speaker.w.common.notFound.home}</a>
        </p>
      </>
    ),
  })
}

/** Everything that was posted, to be sent again where something of ours broke; nothing when nothing was. */
function SendAgain({ visit: { c, form, speaker } }: { visit: Visit }) {
  const typed = [...form].filter((each): each is [string, string] => typeof each[1] === 'string')
  if (typed.length === 0) return null
  const { pathname, search } = new URL(c.req.url)
  return (
    <form method="post" action={`${pathname}${search}`} enctype="multipart/form-data">
      <Hidden values={typed} />
      <p>{speaker.w.common.stillHere}</p>
      <Button>{speaker.w.common.sendAgain}</Button>
    </form>
  )
}

export const notFoundPage = (visit: Visit) => noticePage(visit, 404, visit.speaker.w.common.notFound)
export const forbiddenPage = (visit: Visit) => noticePage(visit, 403, visit.speaker.w.common.forbidden)
export const failurePage = (visit: Visit) => noticePage(visit, 500, visit.speaker.w.common.failure)
export const tooSlowPage = (visit: Visit) => noticePage(visit, 503, visit.speaker.w.common.tooSlow)
export const tooManyFieldsPage = (visit: Visit) =>
  noticePage(visit, 413, visit.speaker.w.common.tooManyFields)
/** Whoever was asked from outside did it, and their account ends with it. */
export const outsideDone = (visit: Visit) => noticePage(visit, 200, visit.speaker.w.common.outsideDone)
