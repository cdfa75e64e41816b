/** An object as a store lists it. */
export interface StoredObject {
  readonly name: string
  /** When it was put there, in milliseconds since 1970; to the hour where the store lets us say so. */
  readonly at: number
}

/**
 * Where sealed bytes of files lie: a folder of this machine, or a bucket elsewhere. It knows names and bytes, never whose
 * they are. What is put is there whole or not at all.
 */
export interface FileStore {
  /**
   * Puts an object of just so many bytes, and answers when it is durable. Throws `NoRoom` where the disk is full, with
   * nothing left behind.
   */
  put(name: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<void>
  /** Bytes of an object from one place to before another. Throws `NotThere` where it has no such object. */
  read(name: string, range: { readonly from: number; readonly to: number }): AsyncIterable<Uint8Array>
  /** Takes it away; also where there is none. */
  remove(name: string): Promise<void>
  /** Everything that lies there, one after the other. */
  list(): AsyncIterable<StoredObject>
}

/** There is no room for more on the disk. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

/** The store does not answer, or says no. */
export class NotReached extends Error {
  override name = 'NotReached'
}

/** The store has no object of that name. */
export class NotThere extends Error {
  override name = 'NotThere'
}
