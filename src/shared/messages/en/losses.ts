/**
 * Sentences for what is lost or degraded on the way from or to another tool, by code. `group.CODE` heads those of one kind. Used by the window's
 * catalogue, the command line, and the memo that keeps an import's report.
 */
export const lossSentences = {
  'text.missing': '“{{title}}” ({{path}})',
  'group.text.missing': 'Their text is not in the file. What was coded there is kept with its quotes.',
  'text.damaged': '“{{title}}”: {{count}} characters',
  'group.text.damaged': 'Damaged characters are shown as \ufffd.',
  'text.counted': '“{{title}}”: {{unit}}, line ends {{lineEnds}}, ends {{end}}',
  'group.text.counted':
    'Counted their positions otherwise than this tool usually does. Passages were placed by what fits the words; look at one or two.',
  'text.same': '“{{title}}” and “{{other}}”',
  'group.text.same': 'Are one text that stands in the file twice, and come in as one document.',
  'text.wholeCoded': '“{{title}}”: {{count}} codings',
  'group.text.wholeCoded': 'Coded as a whole: all of their text carries these codes.',
  'passage.outside': '“{{title}}”: “{{quote}}” ({{from}}–{{to}})',
  'group.passage.outside': 'Passages that are not in the text. Their codings are kept with their quotes.',
  'coding.noCode': '“{{title}}” ({{code}})',
  'group.coding.noCode': 'Codings with a code that is not in the file. They were left out.',
  'codes.people': '“{{name}}”',
  'group.codes.people':
    'Codes that stand for people in this tool: the people are participants here, their codes lie in the archive of the codebook.',
  'attachment.missing': '“{{title}}” ({{path}})',
  'group.attachment.missing':
    'Their file is not in the archive, and nothing outside of it is opened. Their selections are kept.',
  'attachment.large': '“{{title}}” ({{size}} MB)',
  'group.attachment.large': 'Too large to be kept inside the project. Their selections are kept.',
  'attachment.kept': '“{{title}}” ({{type}}): {{selections}} selections, {{codings}} codings',
  'group.attachment.kept':
    'Kept with their selections and codings, and sent out again, but not shown: Valueloom codes text.',
  'attachment.left': '“{{title}}”: {{codings}} codings',
  'group.attachment.left': 'Pictures, recordings and films of this tool, with what was coded in them, were left out.',
  'group.sets': 'Groups of codes or memos have no counterpart and were left out.',
  sets: '“{{name}}”: {{count}}',
  'group.groups': 'Groups of documents were left out, as you chose.',
  groups: '“{{name}}”: {{count}} documents',
  'group.graphs': 'Drawings (networks, maps, graphs) have no counterpart and were left out.',
  graphs: '“{{name}}”',
  'flow.lost': '“{{from}}” → “{{to}}”',
  'group.flow.lost': 'Flows whose passages are not in the file.',
  'link.other': '{{name}}: {{from}} → {{to}}',
  'group.link.other':
    'Links that are called like none of the relations here, or do not join coded passages. They were not drawn as flows; draw those that are.',
  'note.missing': '“{{title}}”',
  'group.note.missing': 'Memos without a text in the file.',
  'note.changed': '“{{title}}”',
  'group.note.changed':
    'Notes of Valueloom that were changed in the other tool: kept as memos, and what they carried is not believed.',
  'values.differ': '{{count}} values',
  'group.values.differ': 'Attributes that differ from what the project has, which stays.',
  'record.lost': '{{kind}}: {{title}}',
  'group.record.lost': 'Records of Valueloom whose counterpart is not in the file.',
  'people.documents': '“{{name}}”: “{{title}}”',
  'group.people.documents':
    'People whose document could not be given to them alone: others belong to it too, or its turns say who speaks. Say in the document who its speakers are.',
  'people.passages': '“{{title}}”: {{count}} passages',
  'group.people.passages':
    'People to whom only parts of a document belong. They are linked to it through its speakers only; the parts were left out.',
  'weight.left': '{{count}} codings',
  'group.weight.left': 'Marked as important in the other tool. The mark was left out.',
  'out.unanchored': '{{count}} codings',
  'group.out.unanchored':
    'Codings whose words are no longer in the text go out as places without length, with their quotes.',
  'out.flows': '{{count}} flows',
  'group.out.flows': 'Flows go out as links with notes. Tools that do not read links show them as notes only.',
  'out.speakers': '{{count}} documents',
  'group.out.speakers': 'Who speaks each turn is kept for Valueloom only; other tools see the text as it was imported.',
  'out.deep': '{{levels}} levels',
  'group.out.deep': 'Codes lie deeper than ATLAS.ti shows. “Flat code names” writes each with the names above it.',
  'out.left': '{{count}} {{what}}',
  'group.out.left': 'These stay in Valueloom: the format has no place for them.',
  'out.notes': '{{count}} {{what}}',
  'group.out.notes':
    'These go out as notes that other tools show as memos. They come back whole, unless somebody edits their last line.',
  'out.sound': '“{{title}}”',
  'group.out.sound': 'Recordings stay where they are: the file names them, and does not hold them.',
  'out.consent': '“{{title}}”',
  'group.out.consent':
    'Documents left out with all that was coded in them: people in them refused or withdrew sharing.',
  'out.people': '{{count}} people',
  'group.out.people': 'People left out: nothing of theirs may be shared.',
} as const

type Key = keyof typeof lossSentences
type CodeOf<K extends Key> = K extends `group.${infer Code}` ? Code : never
export type LossCode = CodeOf<Key>

export const lossCodes = Object.keys(lossSentences).flatMap(key =>
  key.startsWith('group.') ? [key.slice('group.'.length) as LossCode] : [],
)
