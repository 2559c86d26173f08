export const codebook = {
  title: 'Codebook',
  mine: 'mine',
  all: 'all',
  counts: '{{mine, number}} by you, {{all, number}} in all',
  filter: 'Filter codes',
  'filter.none': 'No code fits “{{words}}”.',
  others: 'Other codes',
  'picker.label': 'Name, key or meaning of a code',
} as const
