import { z } from 'zod'

/** A file's bytes on their way between the sides. Both sides bring their own `Blob`; it survives every transport. */
export const Bytes = z.custom<Blob>(value => typeof value === 'object' && value !== null && 'arrayBuffer' in value)
