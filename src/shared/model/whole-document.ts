/** So many turns are taken for the whole of a document. */
export const wholeDocument = 1000
