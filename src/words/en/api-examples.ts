// The reference of the API is in English only: it is read by people who write software. Every call here is made by
// `tests/stories/api-examples.test.ts`, as it stands.

/** What a house is, where an example depends on it. */
export interface ExampleHouse {
  readonly sendsMail: boolean
}

/** One call, as it is typed in a terminal. */
export interface Example {
  readonly title: string
  /** `$AMENDS` is the address of the house; other names in capitals come from the answers before. */
  readonly curl: string
  readonly status: number
  /** Members of the answer that the next steps need, as paths. */
  readonly answer: readonly string[]
  readonly then: string
  /** What comes after it on a house that sends e-mail. */
  readonly withMail?: string
}

/** What stands below an example on this house. */
export function thenOn({ sendsMail }: ExampleHouse, { then, withMail }: Example): string {
  return (sendsMail && withMail !== undefined ? `${then} ${withMail}` : then).replaceAll('`', '')
}

const JSON_TYPE = `-H 'content-type: application/json'`
const RECEIPT = `-H "authorization: Receipt $RECEIPT"`
const TOKEN = `-H "authorization: Bearer $TOKEN"`

/** From a story to the first word of staff. */
export const firstCase: readonly Example[] = [
  {
    title: 'Tell what happened',
    curl: `curl "$AMENDS/api/v1/grievances" \\
  ${JSON_TYPE} \\
  -H 'idempotency-key: one-for-each-story' \\
  -d '{"story": "The assistant says that I owe money. I never did.", "language": "en"}'`,
    status: 201,
    answer: ['receipt', 'status_url'],
    then: 'Hand the ten words of `receipt` to the person, and keep none: nobody can show them again. The same call with the same key gives the same receipt for 24 hours.',
  },
  {
    title: 'Read it as the person',
    curl: `curl "$AMENDS/api/v1/grievances/current" \\
  ${RECEIPT}`,
    status: 200,
    answer: ['reference', 'state', 'next'],
    then: '`next` says what comes next, who does it, and by when. `reference` is what staff find it by.',
  },
  {
    title: 'Find it as staff',
    curl: `curl "$AMENDS/api/v1/cases?reference=$REFERENCE" \\
  ${TOKEN}`,
    status: 200,
    answer: ['cases.0.id', 'cases.0.reference'],
    then: 'One reference is one case, in whichever list it stands. `id` is what the next calls name. Without a reference it is the list of work, the gravest first; `handler=nobody` leaves out what a colleague has.',
  },
  {
    title: 'Take it up',
    curl: `curl -X POST "$AMENDS/api/v1/cases/$CASE/take-up" \\
  ${TOKEN}`,
    status: 200,
    answer: ['state', 'verbs'],
    then: '`verbs` lists what can be done now, each with its address and what it is done to.',
  },
  {
    title: 'Write to the person',
    curl: `curl "$AMENDS/api/v1/cases/$CASE/write-message" \\
  ${TOKEN} \\
  ${JSON_TYPE} \\
  -d '{"body": "We have read your story. By Friday we look at the account."}'`,
    status: 200,
    answer: ['messages'],
    then: 'They read it on their page.',
    withMail: 'With consent and a safe address they get a mail that says only that there is news.',
  },
]

/** How to follow what happens. */
export const following: readonly Example[] = [
  {
    title: 'Ask what changed',
    curl: `curl "$AMENDS/api/v1/changes" \\
  ${TOKEN}`,
    status: 200,
    answer: ['changes.0.caseId', 'changes.0.kind', 'after', 'more'],
    then: 'Keep `after`. While `more` is true there is more at this moment.',
  },
  {
    title: 'Ask what changed since then',
    curl: `curl "$AMENDS/api/v1/changes?after=$AFTER" \\
  ${TOKEN}`,
    status: 200,
    answer: ['changes', 'after', 'more'],
    then: 'Once a minute is enough: what happens gets its place about once a minute.',
  },
]
