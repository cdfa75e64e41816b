import { randomUUID } from 'node:crypto'

/** What a sealed object is called wherever it lies: random, so that it says nothing of a case, a person or a moment. */
export function newObjectName(): string {
  return randomUUID()
}

/** True for such a name and nothing else: no other file of a folder or a bucket is ever touched. */
export function isObjectName(name: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(name)
}
