import { LONGEST_TEXT } from '../../domain/case/verb.ts'
import type { Beginning } from '../beginning-of-form.ts'
import { Button } from '../components/button.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Hidden } from '../public/hidden.tsx'
import type { Visit } from '../route.ts'
import { publicPage } from './public-page.tsx'

/** Longer than this, in characters, is words of somebody; the rest goes along unseen. */
const WORDS_FROM = 500

const KILOBYTE = 1000

/**
 * What came was larger than one request may be: nothing of it is lost. What was written stands there to be shortened and
 * sent from there; where only its beginning could be read, it is there to be copied.
 *
 * @param size in bytes: what is taken, and what came; null is more than anybody counts
 */
export function tooLargePage(
  visit: Visit,
  { form, whole }: Beginning,
  { most, typed }: { readonly most: number; readonly typed: number | null },
): Response | Promise<Response> {
  const { speaker, c } = visit
  const { common } = speaker.w
  const words = common.tooLarge
  const fields = [...form].filter((each): each is [string, string] => typeof each[1] === 'string')
  const texts = fields.filter(([, text]) => text.length > WORDS_FROM)
  const sentence = texts.length === 0 ? words.body : whole ? words.here : words.beginning
  const { pathname, search } = new URL(c.req.url)
  return publicPage(visit, {
    title: words.title,
    status: 413,
    path: '',
    unsent: texts.length > 0,
    children: (
      <>
        <h1>{words.title}</h1>
        {typed !== null && (
          <p>
            {speaker.say(words.sizes, {
              typed: Math.ceil(typed / KILOBYTE),
              most: Math.floor(most / KILOBYTE),
            })}
          </p>
        )}
        <p>{speaker.say(sentence, { most: LONGEST_TEXT })}</p>
        {texts.length > 0 && (
          <form method="post" action={`${pathname}${search}`} enctype="multipart/form-data" novalidate>
            <Hidden values={fields.filter((each) => !texts.includes(each))} />
            {texts.map(([name, text], n) => (
              <Textarea
                name={name}
                id={`words-${n + 1}`}
                label={speaker.say(words.part, { typed: text.length })}
                value={text}
                rows={12}
                dir="auto"
              />
            ))}
            {whole && <Button preventDoubleClick>{common.sendAgain}</Button>}
          </form>
        )}
        <p>
          <a href={`/${speaker.language}`}>{common.notFound.home}</a>
        </p>
      </>
    ),
  })
}
