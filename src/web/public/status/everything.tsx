import type { Child } from 'hono/jsx'
import { html as markup } from 'hono/html'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import { inPage } from '../../../words/english-marks.ts'
import { FOLLOW_UP_QUESTIONS } from '../../../domain/vocabulary/follow-up.ts'
import { AskedAndSaid, ShownAndSaid } from './dialogue.tsx'
import type { Here } from './here.ts'
import { answered } from './how-it-is.tsx'
import { outcomeWords } from './decisions.tsx'
import { Said } from './said.tsx'

/** What the page needs: the case as the person sees it, and when. */
type Whole = Mine & Pick<Here, 'speaker' | 'now'>

/** Everything that a person may see of their case, as one page without an address, a form or a script: to keep and to print. */
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
        <Heard whole={whole} />
        <Decided whole={whole} />
        <Promised whole={whole} />
        <HowItWas whole={whole} />
        <Seen whole={whole} />
      </body>
    </html>
  )}`
  return inPage(page.toString())
}

interface Of {
  readonly whole: Whole
}

interface SectionProps {
  readonly whole: Whole
  readonly title: string
  readonly children: readonly Child[]
}

function Section({ whole, title, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p>{whole.speaker.w.portal.proof.everything.nothing}</p> : children}
    </section>
  )
}

function Told({ whole }: Of) {
  const { speaker, view } = whole
  const { report, proof } = speaker.w.portal
  const { product, wish, feared, dangerSigns, dateThatWillPass } = view.told
  const rows = [
    [report.product.label, product],
    [report.wish.label, wish],
    [report.feared.label, feared],
    [report.danger.legend, dangerSigns.map((sign) => report.danger.items[sign]).join('\n')],
    [report.danger.date, dateThatWillPass && speaker.day(dateThatWillPass)],
    [
      proof.everything.reach,
      [view.details?.name, view.details?.email, view.details?.howToReach].join('\n').trim(),
    ],
  ] as const
  return (
    <Section whole={whole} title={proof.everything.told}>
      {[
        <p>{speaker.day(view.receivedAt)}</p>,
        <Said lang={view.language}>{view.story}</Said>,
        ...rows.flatMap(([label, text]) => (text ? [<h3>{label}</h3>, <Said>{text}</Said>] : [])),
      ]}
    </Section>
  )
}

function Talk({ whole }: Of) {
  const { speaker, view } = whole
  const words = speaker.w.portal.proof.everything
  return (
    <Section whole={whole} title={words.messages}>
      {view.messages.map(({ from, at, body }) => (
        <article>
          <h3>
            {from === 'person' ? words.you : words.us}, {speaker.day(at)}
          </h3>
          <Said>{body}</Said>
        </article>
      ))}
    </Section>
  )
}

/** Our questions, and what a decision relies on, each with what they said to it. */
function Heard({ whole }: Of) {
  const { speaker, view } = whole
  const { questions, shownFacts } = speaker.w.portal.status
  return (
    <>
      <Section whole={whole} title={questions.title}>
        {view.inquiries.map((inquiry) => (
          <article>
            <AskedAndSaid speaker={speaker} inquiry={inquiry} />
          </article>
        ))}
      </Section>
      <Section whole={whole} title={shownFacts.title}>
        {view.shownFacts.map((fact) => (
          <article>
            <ShownAndSaid speaker={speaker} fact={fact} />
          </article>
        ))}
      </Section>
    </>
  )
}

function Decided({ whole }: Of) {
  const { speaker, view } = whole
  const { decisions } = speaker.w.portal.status
  const words = speaker.w.portal.proof.everything
  return (
    <>
      <Section whole={whole} title={words.decisions}>
        {view.decisions.map((decision) => (
          <article>
            <h3>
              {decisions.kinds[decision.kind]}, {speaker.day(decision.at)}
            </h3>
            <p>{outcomeWords(whole, decision)}</p>
            <Said>{[decision.reasons, decision.tried, decision.whatNext].filter(Boolean).join('\n\n')}</Said>
          </article>
        ))}
      </Section>
      <Section whole={whole} title={words.appeals}>
        {view.appeals.map(({ at, reasons, decided }) => (
          <article>
            <h3>{speaker.day(at)}</h3>
            <Said>{reasons}</Said>
            {decided && (
              <>
                <p>{speaker.say(decisions.on, { day: speaker.day(decided.at) })}</p>
                <Said>{decided.reasons}</Said>
              </>
            )}
          </article>
        ))}
      </Section>
    </>
  )
}

function Promised({ whole }: Of) {
  const { speaker, view } = whole
  const letters = [...view.pastOffers, ...view.offers]
  return (
    <Section whole={whole} title={speaker.w.portal.proof.everything.promised}>
      {[
        ...letters.map(({ at, letter }) => (
          <article>
            <h3>{speaker.day(at)}</h3>
            <Said>{letter}</Said>
          </article>
        )),
        ...view.organisations.flatMap(({ name, actions }) =>
          actions.map(({ what, state, dueAt }) => (
            <article>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <Said>{what}</Said>
              <p>
                {speaker.w.vocabulary.actionStates[state]}, {speaker.day(dueAt)}
              </p>
            </article>
          )),
        ),
      ]}
    </Section>
  )
}

function HowItWas({ whole }: Of) {
  const { speaker, view } = whole
  return (
    <Section whole={whole} title={speaker.w.portal.proof.everything.howItIs}>
      {view.howItIs.map((said) => (
        <article>
          <h3>{speaker.day(said.at)}</h3>
          <ul>
            {FOLLOW_UP_QUESTIONS.flatMap(({ code }) => {
              const answer = said[code]
              return answer === undefined ? [] : [<li>{answered(speaker, code, answer)}</li>]
            })}
          </ul>
          {said.words !== null && <Said>{said.words}</Said>}
        </article>
      ))}
    </Section>
  )
}

function Seen({ whole }: Of) {
  const { speaker, looks } = whole
  const { looked, roles } = speaker.w.portal.status.keptFrom
  return (
    <Section whole={whole} title={speaker.w.portal.proof.everything.looks}>
      {looks.map(({ at, role, what }) => (
        <p>{speaker.say(looked[what], { who: roles[role], day: speaker.day(at) })}</p>
      ))}
    </Section>
  )
}
