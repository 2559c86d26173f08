/** Tabs of the dock below the text, in their order. What each shows is said in coding/dock-tabs.ts. */
export const dockNames = ['passages', 'memos', 'search', 'history', 'training'] as const
export type DockTab = (typeof dockNames)[number]
