import type { Entity } from './chain.ts'

/** An organisation of which nothing is known but its name. */
export function blankEntity(id: string, name: string): Entity {
  return {
    id,
    name,
    naming: 'named_by_source',
    sourceName: null,
    sourceRole: null,
    system: null,
    role: 'ecosystem_body',
    subtype: null,
    size: null,
    operator: false,
    feared: false,
    fearDenied: false,
    fearAnswer: null,
    organisation: null,
    cooperation: 'not_asked',
    knowledgeAt: null,
    askedAt: null,
    answerDueAt: null,
    answeredAt: null,
    knowsWho: false,
  }
}
