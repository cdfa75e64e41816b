import { offeredBy } from '../../words/languages.ts'
import { LONGEST_TEXT } from '../../domain/case/verb.ts'
import type { Child } from 'hono/jsx'
import { ExitThisPage } from '../components/exit-this-page.tsx'
import { LanguageMenu } from '../components/language-menu.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import { LanguageButtons, OnEnter, WayOut, type CarryingPage } from '../public/carry.tsx'
import { easyPath, type EasyName } from '../public/easy/pages.ts'
import type { Visit } from '../route.ts'
import { WaysToUs } from './ways-to-us.tsx'
import { Document, html } from './document.tsx'

/** A neutral page elsewhere that says nothing about who leaves for it. */
const NEUTRAL_PAGE = 'https://www.wikipedia.org/'

interface PublicPage {
  /** Neutral: somebody may look over the shoulder at the list of windows. */
  readonly title: string
  readonly status?: 200 | 201 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503
  /** The address of this page without its language, for a page that carries nothing. */
  readonly path?: string
  /** What is typed here goes along: to another language, to pages that explain, and back. The page has `PAGE_FORM`. */
  readonly carries?: CarryingPage
  /** A page that the browser keeps with what was typed, so that an ordinary link away from it loses nothing. */
  readonly isKept?: boolean
  /** The page in easy words that stands beside it. */
  readonly easy?: EasyName
  /** Something on this page is not sent, or not yet kept by the person. */
  readonly unsent?: boolean
  /** A script that only this page needs. */
  readonly script?: 'files.js'
  /** The page says itself how we are reached, so its end does not say it again. */
  readonly saysWays?: true
  readonly children: Child
}

/** The frame of every public page: one column, languages, and the way out. */
export function publicPage(visit: Visit, page: PublicPage): Response | Promise<Response> {
  const { speaker, assets, house } = visit
  const { common, portal } = speaker.w
  const { carries } = page
  const hasLinks = carries === undefined || page.isKept === true
  return html(
    visit.c,
    page.status ?? 200,
    <Document
      speaker={speaker}
      title={page.title.includes(house.name) ? page.title : `${page.title} – ${house.name}`}
      css={assets['public.css']}
      js={assets['public.js']}
      more={page.script && assets[page.script]}
    >
      <SkipLink href="#main">{common.skipToContent}</SkipLink>
      <header class="am-bar">
        {carries && <OnEnter speaker={speaker} page={carries} />}
        <Brand visit={visit} isLink={hasLinks} />
        {carries ? (
          <LanguageButtons visit={visit} page={carries} />
        ) : (
          <LanguageMenu
            speaker={speaker}
            languages={offeredBy(house)}
            way={({ code, name }) => (
              <a href={`/${code}${page.path ?? ''}`} lang={code} hreflang={code}>
                {name}
              </a>
            )}
          />
        )}
        <span class="am-bar__easy">
          <Explaining visit={visit} from={carries} to={easyPath(page.easy ?? 'start')}>
            {portal.easy.way}
          </Explaining>
        </span>
        <ExitThisPage href={NEUTRAL_PAGE} prefix={common.exit.secondary} words={common.exit}>
          {common.exit.button}
        </ExitThisPage>
        <noscript>
          <p class="am-small">{common.exit.withoutScript}</p>
        </noscript>
      </header>
      <main class="am-main" id="main" data-unsent={page.unsent ? 'true' : undefined}>
        <div
          id="not-sent"
          class="govuk-inset-text"
          tabindex={-1}
          data-too-large={speaker.say(common.tooLarge.stillThere, { most: LONGEST_TEXT })}
          hidden
        >
          <p>{common.notSent}</p>
        </div>
        {page.children}
      </main>
      <footer class="am-foot">
        <ul class="govuk-list">
          <li>
            <Explaining visit={visit} from={carries} to="/help">
              {portal.help.footer}
            </Explaining>
          </li>
          <li>
            <Explaining visit={visit} from={carries} to="/how-it-works">
              {portal.footer.howItWorks}
            </Explaining>
          </li>
          {hasLinks && (
            <li>
              <a href={`/${speaker.language}/status`}>{portal.footer.status}</a>
            </li>
          )}
        </ul>
        {!page.saysWays && <WaysToUs speaker={speaker} ways={house.ways} />}
        {speaker.isDraft && <p class="am-small">{common.draft}</p>}
        <p id="exit-how" class="am-small" data-with-script hidden>
          {common.exit.how}
        </p>
      </footer>
    </Document>,
  )
}

interface ExplainingProps {
  readonly visit: Visit
  readonly from: CarryingPage | undefined
  /** Without its language. */
  readonly to: string
  readonly children?: Child
}

/** The way to a page that explains: a link, or from a page with something typed a button that takes it along. */
function Explaining({ visit: { speaker }, from, to, children }: ExplainingProps) {
  return from === undefined ? (
    <a href={`/${speaker.language}${to}`}>{children}</a>
  ) : (
    <WayOut speaker={speaker} from={from} to={to}>
      {children}
    </WayOut>
  )
}

/** The name of the house; no link where following it would lose what was typed. */
function Brand({ visit, isLink }: { visit: Visit; isLink: boolean }) {
  const { speaker, house } = visit
  const name = (
    <>
      {house.name} <small>{speaker.w.common.brandTail}</small>
    </>
  )
  return isLink ? (
    <a class="am-bar__brand" href={`/${speaker.language}`}>
      {name}
    </a>
  ) : (
    <span class="am-bar__brand">{name}</span>
  )
}
