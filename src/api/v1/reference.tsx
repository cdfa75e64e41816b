import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { House } from '../../actions/house.ts'
import { api } from '../../words/en/api.ts'
import { firstCase, following, thenOn, type Example } from '../../words/en/api-examples.ts'
import { reference, tags } from '../../words/en/api-reference.ts'
import { speak } from '../../words/speak.ts'
import type { Assets } from '../../web/assets.ts'
import { SummaryList } from '../../web/components/summary-list.tsx'
import { PROBLEMS } from './problem.ts'
import { referenceDocument, type Content, type Operation } from './reference-document.ts'
import { fieldsOf, shapeOf, type Field, type JsonSchema } from './reference-fields.ts'

const { say } = speak('en', 'UTC')

/** The reference for people, made from the OpenAPI document. It needs no script. */
export function referencePage(house: House, assets: Assets) {
  const document = referenceDocument()
  const { schemas } = document.components
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const title = `${reference.title} – ${house.name}`
  return html`<!doctype html>${(
      <html lang="en" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <link rel="stylesheet" href={assets['public.css']} />
          <link rel="icon" href="data:," />
        </head>
        <body>
          <main class="am-main" id="main">
            <h1>{reference.title}</h1>
            <p>{reference.lead}</p>
            <p>
              <a href="/api/v1/openapi.json">{reference.machines}</a>
            </p>
            <h2>{reference.conventions}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {reference.rules.map((rule) => (
                <li>{rule}</li>
              ))}
            </ul>
            <Signing url={house.url} />
            <Examples id="first-case" title={reference.examples.first} examples={firstCase} house={house} />
            <Examples
              id="following"
              title={reference.examples.following}
              examples={following}
              house={house}
            />
            <nav aria-label={reference.contents}>
              <h2>{reference.contents}</h2>
              <ul class="govuk-list">
                {Object.entries(tags).map(([tag, words]) => (
                  <li>
                    <a href={`#${tag}`}>{words.title}</a>
                  </li>
                ))}
                <li>
                  <a href="#shapes">{reference.schemas}</a>
                </li>
                <li>
                  <a href="#problems">{reference.problemsTitle}</a>
                </li>
              </ul>
            </nav>
            {Object.entries(tags).map(([tag, words]) => (
              <section aria-labelledby={tag}>
                <h2 id={tag}>{words.title}</h2>
                <p>{words.about}</p>
                {operations
                  .filter(({ operation }) => operation.tags.includes(tag))
                  .map(({ path, method, operation }) => (
                    <OperationSection path={path} method={method} operation={operation} />
                  ))}
              </section>
            ))}
            <h2 id="shapes">{reference.schemas}</h2>
            {Object.entries(schemas).map(([name, schema]) => (
              <>
                <h3 id={`shape-${name}`}>{name}</h3>
                <Fields fields={fieldsOf(schema)} />
              </>
            ))}
            <Problems />
          </main>
        </body>
      </html>
    )}`
}

function Signing({ url }: { readonly url: string }) {
  const { signing } = reference
  return (
    <section aria-labelledby="signing">
      <h2 id="signing">{signing.title}</h2>
      <p>{say(signing.lead, { url })}</p>
      <SummaryList
        rows={signing.ways.map(({ who, header, how }) => ({
          key: who,
          value: (
            <>
              {header !== '' && (
                <>
                  <code>{header}</code>
                  <br />
                </>
              )}
              {how}
            </>
          ),
        }))}
      />
      <p>{signing.service}</p>
      <p>{signing.without}</p>
    </section>
  )
}

interface ExamplesProps {
  readonly id: string
  readonly title: string
  readonly examples: readonly Example[]
  readonly house: House
}

function Examples({ id, title, examples, house }: ExamplesProps) {
  const words = reference.examples
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{words.given}</p>
      <ol class="govuk-list govuk-list--number">
        {examples.map((example) => (
          <li>
            <h3>{example.title}</h3>
            <pre class="am-code" tabindex={0}>
              <code>{example.curl}</code>
            </pre>
            <p>
              {say(words.answer, { status: example.status, members: example.answer.join(', ') })}{' '}
              {thenOn(house, example)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function OperationSection(props: { path: string; method: string; operation: Operation }) {
  const { path, method, operation } = props
  const id = operation.operationId
  const { requestBody, responses } = operation
  const answers = Object.entries(responses).filter(([status]) => status < '300')
  const problems = Object.keys(responses).filter((status) => status >= '300')
  const bodySchema = requestBody?.content?.['application/json']?.schema
  return (
    <>
      <h3 id={id}>{operation.summary}</h3>
      <p>
        <strong>{method.toUpperCase()}</strong> <code>/api/v1{path}</code>
      </p>
      <p>{whoMay(operation)}</p>
      {PLACES.map((place) => (
        <Fields caption={reference[place]} fields={parameters(operation, place)} />
      ))}
      {bodySchema && <Body schema={bodySchema} />}
      {answers.map(([status, answer]) => (
        <p>
          {reference.answer}: {status} <Answer content={answer} />
        </p>
      ))}
      <p>{say(reference.problemsHere, { list: problems.join(', ') })}</p>
    </>
  )
}

const PLACES = ['query', 'header'] as const

function parameters(operation: Operation, place: (typeof PLACES)[number]): Field[] {
  const here = (operation.parameters ?? []).filter((each) => each.in === place)
  return fieldsOf({
    properties: Object.fromEntries(here.map((each) => [each.name, each.schema])),
    required: here.filter((each) => each.required).map((each) => each.name),
  })
}

function whoMay(operation: Operation): string {
  const [first] = operation.security
  if (first && 'receipt' in first) return `${reference.security.receipt}.`
  const roles = operation['x-roles']
  if (roles) return `${reference.security.staffToken}. ${say(reference.roles, { roles: roles.join(', ') })}.`
  const welcome = operation.security.some((each) => 'staffToken' in each)
  return `${reference.security.none}.${welcome ? ` ${reference.orToken}` : ''}`
}

function Body({ schema }: { schema: JsonSchema }) {
  const shape = shapeOf(schema)
  if (shape !== null)
    return (
      <p>
        {reference.body}: <Shape name={shape} />
      </p>
    )
  const fields = fieldsOf(schema)
  return fields.length === 0 ? (
    <p>
      {reference.body}: {reference.nothing}
    </p>
  ) : (
    <Fields caption={reference.body} fields={fields} />
  )
}

function Answer({ content }: { content: Content }) {
  const schema = content.content?.['application/json']?.schema
  const shape = schema ? shapeOf(schema) : null
  return shape === null ? null : <Shape name={shape} />
}

function Shape({ name }: { name: string }) {
  return <a href={`#shape-${name}`}>{name}</a>
}

function Fields({ caption, fields }: { caption?: string; fields: readonly Field[] }) {
  if (fields.length === 0) return null
  return (
    <>
      {caption && (
        <p>
          <strong>{caption}</strong>
        </p>
      )}
      <SummaryList
        rows={fields.map((field) => ({
          key: <code>{field.name}</code>,
          value: kindWithLink(field),
        }))}
      />
    </>
  )
}

function kindWithLink({ kind, shape }: Field): Child {
  if (shape === null || !kind.includes(shape)) return kind
  const [before, after] = [kind.slice(0, kind.indexOf(shape)), kind.slice(kind.indexOf(shape) + shape.length)]
  return (
    <>
      {before}
      <Shape name={shape} />
      {after}
    </>
  )
}

function Problems() {
  return (
    <>
      <h2 id="problems">{reference.problemsTitle}</h2>
      <p>{reference.problemsAbout}</p>
      <SummaryList
        rows={Object.entries(PROBLEMS).map(([code, status]) => ({
          key: <code id={code}>{code}</code>,
          value: say(reference.problemLine, { status, title: api[code as keyof typeof api].title }),
        }))}
      />
    </>
  )
}
