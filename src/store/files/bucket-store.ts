import { NotReached, NotThere, type FileStore, type StoredObject } from './file-store.ts'
import { isObjectName, objectName } from './object-name.ts'

/** A bucket elsewhere, as `outgoing/bucket.ts` opens it. */
export interface Bucket {
  put(name: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<void>
  /** Null where there is no such object. */
  get(
    name: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<AsyncIterable<Uint8Array> | null>
  remove(name: string): Promise<void>
  list(): AsyncIterable<StoredObject>
}

/** Sealed objects in a bucket: what leaves the house is ciphertext under a random name, and no key goes with it. */
export function bucketStore(bucket: Bucket): FileStore {
  return {
    put: (name, bytes, size) => reached(() => bucket.put(objectName(name), bytes, size)),
    async *read(name, range) {
      if (range.to <= range.from) return
      const found = await reached(() => bucket.get(objectName(name), range))
      if (found === null) throw new NotThere('This file is not there.')
      yield* found
    },
    remove: (name) => reached(() => bucket.remove(objectName(name))),
    async *list() {
      for await (const object of bucket.list()) if (isObjectName(object.name)) yield object
    },
  }
}

async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw error instanceof Error && error.name === 'NotSent'
      ? new NotReached('The store does not answer.')
      : error
  }
}
