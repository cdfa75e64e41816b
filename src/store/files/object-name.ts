import { randomUUID } from 'node:crypto'

/** What a sealed object is called wherever it lies: random, so that it says nothing of a case, a person or a moment. */
export function newObjectName(): string {
  return randomUUID()
}

/** Where the mark lies that says whose files these are: a name of the same form that is never drawn. */
export const MARK = '00000000-0000-4000-8000-000000000000'

/** True for such a name and nothing else: no other file of a folder or a bucket is ever touched. */
export function isObjectName(name: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(name)
}

/** The same name; throws for any other. */
export function objectName(name: string): string {
  if (!isObjectName(name)) throw new Error('This is no name of a sealed file.')
  return name
}
