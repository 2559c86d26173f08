/** Widths of the list and of the side pane, the same in every tab of the view. */
export const tabListPane = { id: 'list', size: '252px', least: '200px', most: '36%' }
export const tabSidePane = { id: 'side', size: '312px', least: '248px', most: '45%' }
