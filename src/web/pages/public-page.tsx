import type { Child } from 'hono/jsx'
import { LANGUAGES } from '../../domain/vocabulary/intake.ts'
import { ExitThisPage } from '../components/exit-this-page.tsx'
import { SkipLink } from '../components/skip-link.tsx'
import type { Visit } from '../route.ts'
import { Document, html } from './document.tsx'

/** A neutral page elsewhere that says nothing about who leaves for it. */
const NEUTRAL_PAGE = 'https://www.wikipedia.org/'

interface PublicPage {
  /** Neutral: somebody may look over the shoulder at the list of windows. */
  readonly title: string
  readonly status?: 200 | 201 | 400 | 403 | 404 | 409 | 410 | 413 | 422 | 500 | 503
  /** The address of this page without its language; null when the page cannot be opened by its address. */
  readonly path: string | null
  /** Instead of links: what changes the language of a page that has no address. */
  readonly languages?: Child
  readonly children: Child
}

/** The frame of every public page: one column, languages, and the way out. */
export function publicPage(visit: Visit, page: PublicPage): Response | Promise<Response> {
  const { speaker, assets, house } = visit
  const { common, portal } = speaker.w
  return html(
    visit.c,
    page.status ?? 200,
    <Document
      speaker={speaker}
      title={page.title.includes(house.name) ? page.title : `${page.title} – ${house.name}`}
      css={assets['public.css']}
      js={assets['public.js']}
    >
      <SkipLink href="#main">{common.skipToContent}</SkipLink>
      <header class="am-bar">
        <a class="am-bar__brand" href={`/${speaker.language}`}>
          {house.name} <small>{common.brandTail}</small>
        </a>
        {page.languages ?? (
          <ul class="am-bar__links" aria-label={common.languageLabel}>
            {LANGUAGES.filter((each) => each.code !== speaker.language).map((each) => (
              <li>
                <a href={`/${each.code}${page.path ?? ''}`} lang={each.code} hreflang={each.code}>
                  {each.name}
                </a>
              </li>
            ))}
          </ul>
        )}
        <ExitThisPage href={NEUTRAL_PAGE} prefix={common.exit.secondary} words={common.exit}>
          {common.exit.button}
        </ExitThisPage>
      </header>
      <main class="am-main" id="main">
        {page.children}
      </main>
      <footer class="am-foot">
        <ul class="govuk-list">
          <li>
            <a href={`/${speaker.language}/how-it-works`}>{portal.footer.howItWorks}</a>
          </li>
          <li>
            <a href={`/${speaker.language}/status`}>{portal.footer.status}</a>
          </li>
        </ul>
      </footer>
    </Document>,
  )
}
