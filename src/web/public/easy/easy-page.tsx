import { readVisit, startVisit } from '../../../actions/intake/visit.ts'
import { Button } from '../../components/button.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { field, type Visit } from '../../route.ts'
import { backOf, carriedIn } from '../carried.ts'
import { AS_PARTS, easyCarrying, PAGE_FORM, wayBack, WayOut, type CarryingPage } from '../carry.tsx'
import { DangerNow } from '../help/danger-now.tsx'
import { Hidden } from '../hidden.tsx'
import { publishedTimes } from '../limit-words.ts'
import { NowInEasyWords } from './now.tsx'
import { EASY_PAGES, easyPath, WHOLE_PAGE, type EasyName } from './pages.ts'
import { Symbol, type EasyPart } from './symbols.tsx'

/** `GET` and `POST /:language/easy/:page`: one of the main pages in easy words. */
export async function easyPage(visit: Visit, name: EasyName): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.easy
  const page = words.pages[name]
  const back = backOf(visit.form)
  // Reading it uses a visit up: a new one of the same visit goes along, so that the way back stays open.
  const open =
    name === 'page' && visit.form.has('visit') ? await readVisit(house, field(visit.form, 'visit')) : null
  const carried =
    open === null
      ? carriedIn(visit.form)
      : [
          ...carriedIn(visit.form, ['visit']),
          ['visit', startVisit(house, open.viewer, open.seen, open.mark)] as const,
        ]
  const { report, receipt } = speaker.w.portal
  const gaps = {
    ...publishedTimes(speaker),
    org: house.name,
    send: report.check.send,
    open: receipt.ask.button,
  }
  return publicPage(visit, {
    title: words.title,
    path: easyPath(name),
    carries: easyCarrying(name),
    isKept: back === null,
    unsent: back !== null,
    children: (
      <article class="am-easy">
        <form
          id={PAGE_FORM}
          method="post"
          action={wayBack(easyCarrying(name), speaker.language).formaction}
          {...AS_PARTS}
        >
          {back !== null && (
            <>
              <Hidden values={[['back', back], ...carried]} />
              <Button variant="secondary" {...wayBack(back, speaker.language)}>
                {words.back}
              </Button>
            </>
          )}
        </form>
        <h1>{page.heading}</h1>
        <div class="am-help">
          <DangerNow speaker={speaker} country={null} />
        </div>
        {open !== null && <NowInEasyWords visit={visit} open={open} />}
        {Object.entries(page.parts).map(([part, { title, lines }]) => (
          <section class="am-easy__part" aria-labelledby={`easy-${part}`}>
            <Symbol of={part as EasyPart} />
            <div>
              <h2 id={`easy-${part}`}>{title}</h2>
              {Object.values<string>(lines).map((line) => (
                <p>{speaker.say(line, gaps)}</p>
              ))}
            </div>
          </section>
        ))}
        {back === null && <Button href={`/${speaker.language}${WHOLE_PAGE[name]}`}>{words.whole}</Button>}
        <Pages visit={visit} name={name} back={back} />
      </article>
    ),
  })
}

interface PagesProps {
  readonly visit: Visit
  readonly name: EasyName
  readonly back: CarryingPage | null
}

/** The five pages, by their headings; what was typed goes along. */
function Pages({ visit: { speaker }, name, back }: PagesProps) {
  const { all, pages } = speaker.w.portal.easy
  return (
    <nav aria-labelledby="easy-all">
      <h2 id="easy-all">{all}</h2>
      <ol class="am-easy__pages">
        {EASY_PAGES.map((each) => (
          <li>
            {each === name ? (
              <b aria-current="page">{pages[each].heading}</b>
            ) : back === null ? (
              <a href={`/${speaker.language}${easyPath(each)}`}>{pages[each].heading}</a>
            ) : (
              <WayOut speaker={speaker} from={easyCarrying(name)} to={easyPath(each)}>
                {pages[each].heading}
              </WayOut>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
