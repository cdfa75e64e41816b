import type { Context } from 'hono'
import { html as markup } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { inPage } from '../../words/english-marks.ts'
import type { Speaker } from '../../words/speak.ts'

interface DocumentProps {
  readonly speaker: Speaker
  readonly title: string
  readonly css: string
  readonly js: string
  /** A script of this page alone; it runs before the other one, so that it is asked first. */
  readonly more?: string | undefined
  readonly children: Child
}

/** The HTML document around every page. */
export function Document({ speaker, title, css, js, more, children }: DocumentProps) {
  return (
    <html lang={speaker.language} dir={speaker.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={css} />
        <link rel="icon" href="data:," />
        {more && <script src={more} defer></script>}
        <script src={js} defer></script>
      </head>
      <body>{children}</body>
    </html>
  )
}

/** Answers with a page. English that stands in for what a language does not say yet is marked as such here. */
export async function html(c: Context, status: ContentfulStatusCode, document: Child): Promise<Response> {
  const page = await markup`<!doctype html>${document}`
  return c.html(inPage(page.toString()), status)
}
