import { LIFECYCLE, type Step, type VerbName } from '../../src/domain/verbs.ts'
import { ACTION_STEPS } from '../../src/domain/remedy/action-states.ts'
import { CASE_STATES } from '../../src/domain/vocabulary/casework.ts'

/** The lifecycle of a case and of a remedy action, as diagrams and tables. */
export function lifecyclePage(): string {
  return [
    '# Lifecycle',
    '',
    'Made from `src/domain/verbs.ts` and `src/domain/remedy/action-states.ts`. Verbs that leave the state as it is are in the table below the diagram.',
    '',
    '## A case',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> received',
    ...moves().map(({ from, to, verbs }) => `  ${from} --> ${to}: ${verbs.join(', ')}`),
    '```',
    '',
    ...CASE_STATES.flatMap(({ code }) => [
      `### ${code}`,
      '',
      '| verb | who | leads to |',
      '| --- | --- | --- |',
      ...steps(code).map(([verb, step]) => `| \`${verb}\` | ${step.by.join(', ')} | ${step.to.join(', ')} |`),
      '',
    ]),
    '## A remedy action',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> proposed',
    ...Object.entries(ACTION_STEPS).flatMap(([name, step]) =>
      step.from.map((from) => `  ${from} --> ${step.to}: ${name}`),
    ),
    '```',
    '',
    'Decided, accepted, delivered, verified and confirmed are five facts of their own: an action can be confirmed before anybody verified it, and a decision is not a delivery.',
    '',
  ].join('\n')
}

function steps(state: keyof typeof LIFECYCLE): [VerbName, Step][] {
  return Object.entries(LIFECYCLE[state]) as [VerbName, Step][]
}

function moves(): { from: string; to: string; verbs: string[] }[] {
  const found = CASE_STATES.flatMap(({ code: from }) =>
    steps(from).flatMap(([verb, step]) =>
      step.to.filter((to) => to !== 'same' && to !== from).map((to) => ({ from, to, verb })),
    ),
  )
  return [...Map.groupBy(found, ({ from, to }) => `${from} ${to}`).values()].map((group) => ({
    from: group[0]!.from,
    to: group[0]!.to,
    verbs: group.map(({ verb }) => verb),
  }))
}
