import { html as markup } from 'hono/html'
import { inPage } from '../../../words/english-marks.ts'
import { WhoCanHelp } from './everything-bodies.tsx'
import { Files } from './everything-files.tsx'
import { Decided, Promised, Times } from './everything-from-us.tsx'
import { Heard } from './everything-heard.tsx'
import type { Whole } from './everything-parts.tsx'
import { People } from './everything-people.tsx'
import { HowItWas, Talk, Told } from './everything-told.tsx'
import { Translated } from './everything-translated.tsx'

/**
 * Everything that a person may see of their case, as one page without an address, a form or a script: to keep and to
 * print. Notes between colleagues are no part of what they see.
 */
export async function everythingPage(whole: Whole): Promise<string> {
  const { speaker, view, now } = whole
  const words = speaker.w.portal.proof.everything
  const page = await markup`<!doctype html>${(
    <html lang={speaker.language} dir={speaker.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
      </head>
      <body>
        <h1>{words.title}</h1>
        <p>{speaker.say(words.made, { day: speaker.day(now), reference: view.reference })}</p>
        <Told whole={whole} />
        <Talk whole={whole} />
        <Translated whole={whole} />
        <Files whole={whole} />
        <Heard whole={whole} />
        <Decided whole={whole} />
        <Promised whole={whole} />
        <Times whole={whole} />
        <HowItWas whole={whole} />
        <WhoCanHelp whole={whole} />
        <People whole={whole} />
      </body>
    </html>
  )}`
  return inPage(page.toString())
}
