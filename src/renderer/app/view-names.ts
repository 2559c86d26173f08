/** Views of a project, in the order of the top bar. `welcome` and `import` take over the whole window and are not among them. */
export const viewNames = ['code', 'stories', 'flows', 'matrix', 'participants', 'figures', 'team'] as const
export type ProjectView = (typeof viewNames)[number]
