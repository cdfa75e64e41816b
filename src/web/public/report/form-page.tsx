import { DANGER_SIGNS } from '../../../domain/vocabulary/intake.ts'
import { LANGUAGES } from '../../../words/languages.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { Lengths } from '../../components/lengths.tsx'
import { Input } from '../../components/input.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { CountryChoice } from '../help/country-choice.tsx'
import { HelpFirst } from '../help/help-first.tsx'
import { HelpForPunished, HelpForSign } from '../help/help-for-sign.tsx'
import { JoinedNote } from '../reported/joined.tsx'
import { Hidden } from '../hidden.tsx'
import { limitWords } from '../limit-words.ts'
import { exampleDay, type Answers } from './answers.ts'
import { HandedOver } from './handed-over.tsx'
import { helpFrom } from './needs.ts'
import { POSTED } from './posted.ts'
import { ReachFields } from './reach-fields.tsx'
import { WhoTells } from './who-tells.tsx'
import { OTHER_LANGUAGE, STORY_LANGUAGES } from './story-languages.ts'

/** The one page with the questions. Everything typed stays in it, whatever needs another look. */
export function formPage(
  visit: Visit,
  answers: Answers,
  notes: readonly FieldNote[] = [],
  status: 200 | 400 | 503 = notes.length === 0 ? 200 : 400,
  hasReported = false,
) {
  const { speaker, house } = visit
  const words = speaker.w.portal.report
  const help = helpFrom(visit, answers)
  return publicPage(visit, {
    title: titleOf(speaker, words.title, notes),
    status,
    carries: 'report',
    easy: 'tell',
    isKept: visit.c.req.method === 'GET',
    unsent: visit.c.req.method !== 'GET',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.heading}</h1>
        <HelpFirst visit={visit} page="report" {...help} asksElsewhere />
        <p>{words.optional}</p>
        <InsetText id="who-sees">
          <h2>{words.who.title}</h2>
          <p>{speaker.say(words.who.people, { org: house.name })}</p>
          <p>{words.who.others}</p>
          <p>{words.who.time}</p>
        </InsetText>
        {hasReported && (
          <p class="am-small">
            <a href={`/${speaker.language}/reported`}>{speaker.w.portal.reported.way}</a>
          </p>
        )}
        <form
          id={PAGE_FORM}
          method="post"
          action={`/${speaker.language}/report${POSTED}`}
          {...AS_PARTS}
          novalidate
        >
          <Hidden
            values={[
              ['submission', answers.submission],
              ...(answers.handed === '' ? [] : [['handed', answers.handed] as const]),
            ]}
          />
          {answers.joined !== null && (
            <>
              <Hidden values={[['joined', answers.joined.id]]} />
              <JoinedNote speaker={speaker} joined={answers.joined} />
            </>
          )}
          <Questions visit={visit} answers={answers} notes={notes} help={help} />
          <Lengths speaker={speaker} />
          <Button name="step" value="check" preventDoubleClick>
            {words.toCheck}
          </Button>
        </form>
      </>
    ),
  })
}

interface QuestionsProps {
  readonly visit: Visit
  readonly answers: Answers
  readonly notes: readonly FieldNote[]
  readonly help: ReturnType<typeof helpFrom>
}

function Questions({ visit, answers, notes, help }: QuestionsProps) {
  const { speaker } = visit
  const { sendsMail } = visit.house
  const words = speaker.w.portal.report
  const { joined } = speaker.w.portal.reported
  const error = (id: string) => errorOf(speaker, notes, id)
  const ours = LANGUAGES.map((each) => each.code as string)
  const others = STORY_LANGUAGES.filter((each) => !ours.includes(each.code))
  return (
    <>
      <Textarea
        name="story"
        label={answers.joined === null ? words.story.label : joined.story}
        labelSize="m"
        hint={answers.joined === null ? words.story.hint : joined.storyHint}
        rows={12}
        value={answers.story}
        dir="auto"
        describedBy="story-words"
        {...error('story')}
      />
      <p id="story-words" class="am-small">
        {words.story.words}
      </p>
      <Select
        name="language"
        label={words.language.label}
        value={answers.language}
        items={[
          ...LANGUAGES.map((each) => ({ value: each.code, text: each.name, lang: each.code })),
          ...others.map((each) => ({ value: each.code, text: each.name, lang: each.code })),
          { value: OTHER_LANGUAGE, text: words.language.other },
        ]}
        {...error('language')}
      />
      <HandedOver speaker={speaker} answers={answers} notes={notes}>
        <Input
          name="product"
          label={words.product.label}
          labelSize="m"
          hint={words.product.hint}
          value={answers.product}
          autocomplete="off"
          dir="auto"
          {...error('product')}
        />
      </HandedOver>
      <Textarea
        name="wish"
        label={words.wish.label}
        labelSize="m"
        hint={words.wish.hint}
        rows={4}
        value={answers.wish}
        dir="auto"
        {...error('wish')}
      />
      <Checkboxes
        name="danger"
        legend={words.danger.legend}
        legendSize="m"
        hint={speaker.say(words.danger.hint, { hours: limitWords(speaker, 'CLK-OWN-P1-TRIAGE-4H') })}
        values={answers.danger}
        items={DANGER_SIGNS.map(({ code }) => ({
          value: code,
          text: words.danger.items[code],
          conditional: (
            <>
              {code === 'date_will_pass' && (
                <WhichDate
                  answers={answers}
                  speaker={speaker}
                  example={exampleDay(visit.house.now())}
                  error={error('date-day')}
                />
              )}
              <HelpForSign visit={visit} sign={code} {...help} />
            </>
          ),
        }))}
        {...error('danger')}
      />
      <CountryChoice
        speaker={speaker}
        page="report"
        value={answers.country}
        isSent
        error={error('country')}
      />
      <WhoTells speaker={speaker} answers={answers} notes={notes} now={visit.house.now()} />
      <Retaliation visit={visit} answers={answers} notes={notes} help={help} />
      <Input
        name="feared"
        label={words.feared.label}
        labelSize="m"
        hint={words.feared.hint}
        describedBy="feared-device"
        value={answers.feared}
        autocomplete="off"
        dir="auto"
        {...error('feared')}
      />
      <p id="feared-device" class="am-small">
        {words.feared.device}
      </p>
      <Input
        name="must-not-see"
        label={words.mustNotSee.label}
        labelSize="m"
        hint={words.mustNotSee.hint}
        value={answers.mustNotSee}
        autocomplete="off"
        dir="auto"
        {...error('must-not-see')}
      />
      <h2 id="reach-title">{words.reach.legend}</h2>
      <p>{words.reach.hint}</p>
      <ReachFields speaker={speaker} values={answers} notes={notes} sendsMail={sendsMail} />
    </>
  )
}

/** Asked at the start as at each later stage (domain reference 13), and never required. */
function Retaliation({ visit, answers, notes, help }: QuestionsProps) {
  const { speaker } = visit
  const { retaliation: words, under18 } = speaker.w.portal.report
  return (
    <Radios
      name="retaliation"
      legend={words.legend}
      legendSize="m"
      hint={words.hint}
      value={answers.retaliation}
      items={[
        {
          value: 'yes',
          text: under18.items.yes,
          conditional: (
            <>
              <p>{speaker.say(words.yes, { limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H') })}</p>
              <HelpForPunished visit={visit} {...help} />
            </>
          ),
        },
        { value: 'no', text: under18.items.no },
      ]}
      {...errorOf(speaker, notes, 'retaliation')}
    />
  )
}

interface WhichDateProps {
  readonly answers: Answers
  readonly speaker: Visit['speaker']
  readonly example: string
  readonly error: ReturnType<typeof errorOf>
}

function WhichDate({ answers, speaker, example, error }: WhichDateProps) {
  const words = speaker.w.portal.report.danger
  return (
    <DateInput
      id="date"
      namePrefix="date"
      legend={words.date}
      hint={speaker.say(words.dateHint, { example })}
      words={{ day: words.day, month: words.month, year: words.year }}
      values={answers.date}
      {...error}
    />
  )
}
