import jStat from 'jstat'

/**
 * How many standard errors an interval reaches to each side so that it is right this often: 0.95 gives 1.959964.
 * `confidence` lies strictly between 0 and 1; throws RangeError otherwise.
 */
export function zFor(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`Confidence lies between 0 and 1: ${confidence}`)
  }
  return jStat.normal.inv((1 + confidence) / 2, 0, 1)
}
