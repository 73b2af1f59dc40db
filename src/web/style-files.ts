/** The style sheets in assets/styles, in the order in which they go into the one file. */
export const styleFiles = [
  'fonts',
  'tokens',
  'frame',
  'header',
  'text',
  'forms',
  'tables',
  'parts',
  'sign-in',
  'work',
  'tasks',
  'rules',
  'print',
] as const
