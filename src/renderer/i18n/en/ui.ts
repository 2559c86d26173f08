export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  notifications: 'Notifications',
  'cycle.ORI': 'Orienting',
  'cycle.IMM': 'Immediate',
  'cycle.POT': 'Potential',
  'cycle.APP': 'Applied',
  'cycle.REA': 'Realized',
  'cycle.TRA': 'Transformative',
  'cycle.STR': 'Strategic',
  'cycle.ENA': 'Enabling',
  'cycle.REF': 'Reframing',

  'choices.find': 'Find in {{what}}',
} as const
