/** The part of `Blob` that browsers and Node share; each side's own library declares the rest. */
interface Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}
