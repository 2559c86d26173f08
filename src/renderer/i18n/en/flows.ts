export const flows = {
  loading: 'Opening…',
} as const
