/** Tells whoever waits for a file how much of it is made, from 0 to 1. */
export type Say = (share: number) => void

export const sayNothing: Say = () => {}
