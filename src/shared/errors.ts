/**
 * What can go wrong in a way a person can act on. Only the code and its details cross the border between the sides; the sentence is
 * made where it is shown, from `messages/en/errors.ts`.
 */
export const errorCodes = [
  'project.notFound',
  'project.notAProject',
  'project.newer',
  'project.damaged',
  'project.foreignSchema',
  'project.busy',
  'project.readOnly',
  'project.readOnlyFolder',
  'project.earlierReadOnly',
  'project.exists',
  'project.replaced',
  'project.diskFull',
  'project.writeFailed',
  'project.folderMissing',
  'project.noPermission',
  'project.none',
  'document.notFound',
  'document.ambiguous',
  'document.alreadyThere',
  'file.notFound',
  'file.notReadable',
  'file.isFolder',
  'file.empty',
  'file.tooLarge',
  'file.notText',
  'file.unsupported',
  'file.legacy',
  'file.damaged',
  'file.unsafe',
  'file.encrypted',
  'file.scanned',
  'file.encoding',
  'file.timeout',
  'file.memory',
  'file.noText',
  'table.noTranscript',
  'table.noRows',
  'table.noSheet',
  'table.noColumn',
  'table.badMap',
  'table.noMap',
  'code.notFound',
  'code.nameTaken',
  'code.inUse',
  'code.cycleStays',
  'code.belowItself',
  'code.mergeItself',
  'coding.notFound',
  'coding.emptySelection',
  'coding.acrossDocuments',
  'coding.outOfRange',
  'coding.joinDiffers',
  'coding.joinLinked',
  'coding.quoteNotFound',
  'coding.quoteAmbiguous',
  'memo.notFound',
  'memo.aboutNothing',
  'flow.notFound',
  'flow.toItself',
  'flow.exists',
  'participant.notFound',
  'participant.nameTaken',
  'participant.withItself',
  'variable.notFound',
  'variable.nameTaken',
  'variable.badValue',
  'space.notFound',
  'space.nameTaken',
  'indicator.notFound',
  'indicator.nameTaken',
  'plan.notFound',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'history.changedSince',
  'figure.unknownKind',
  'figure.unknownFormat',
  'figure.badFilter',
  'figure.badSize',
  'output.notWritable',
  'output.diskFull',
  'usage',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]
export type ErrorDetails = Record<string, string | number>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
