/** Why something did not leave the house. */
export type NotSentWhy =
  /** The name leads to an address that is not public, and that the operator did not allow. */
  | 'address'
  /** It would have gone without TLS. */
  | 'plain'
  /** The other side let the time pass. */
  | 'time'
  /** The answer was longer than is read. */
  | 'size'
  /** Nobody was reached, or it broke off. */
  | 'unreachable'

/** Something did not leave the house, or no answer came. Holds neither address nor words: it is logged by its name. */
export class NotSent extends Error {
  override name = 'NotSent'
  readonly why: NotSentWhy

  constructor(why: NotSentWhy) {
    super(`Not sent: ${why}.`)
    this.why = why
  }
}
