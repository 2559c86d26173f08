/** Passages of a code that are read into the dock. */
export const passageLimit = 1000
