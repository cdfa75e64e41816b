/** The one function of `jstat` that is used (decision 0010); the package brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly normal: {
      /** The value below which a share `p` of a normal distribution lies. */
      inv(p: number, mean: number, standardDeviation: number): number
    }
  }
  export default jStat
}
