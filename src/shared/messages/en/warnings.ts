/**
 * Sentences for what a reader noticed in a file, by the warning's code: what is so, and what to do about it. Used by the window's
 * catalogue (with its rules for plurals) and by the command line.
 */
export const warningSentences = {
  'import.clockTimes':
    'The times are those of a clock on the wall and now count from the first one. Check the first against the recording.',
  'import.commentsAsMemos_one': 'One comment in the file becomes a memo on its words.',
  'import.commentsAsMemos_other': '{{count, number}} comments in the file become memos on their words.',
  'import.commentsLeftOut_one': 'One comment in the file was left out. Copy it into a memo if you need it.',
  'import.commentsLeftOut_other':
    '{{count, number}} comments in the file were left out. Copy what you need into memos.',
  'import.damagedCharacters_one':
    'One character could not be read as {{encoding}} and stands as �. Try another encoding.',
  'import.damagedCharacters_other':
    '{{count, number}} characters could not be read as {{encoding}} and stand as �. Try another encoding.',
  'import.encodingGuessed':
    'The file does not say how its letters are kept; they were read as {{encoding}}. Look at accents and quotation marks, and choose another encoding if they are wrong.',
  'import.minutesForHours':
    'The workbook has the times as hours and minutes, which leaves next to nothing said between them; they were read as minutes and seconds. Check one passage against the recording.',
  'import.hyphensJoined_one': 'One word was divided at the end of a line and is read in one piece.',
  'import.hyphensJoined_other': '{{count, number}} words were divided at the ends of lines and are read in one piece.',
  'import.labelOnce': 'Stands at the beginning of a line only once and was read as text, not as a speaker: {{labels}}.',
  'import.labelsTooLong':
    'Too long for a speaker’s name, over 40 characters, and read as text: {{labels}}. If it names who speaks, shorten it in the file and bring the file in again.',
  'import.marginNumbers_one': 'One number in the margin is read over.',
  'import.marginNumbers_other': '{{count, number}} numbers in the margin are read over.',
  'import.notesAppended_one': 'One note stands at the end of the text, marked [1] where it belongs.',
  'import.notesAppended_other':
    '{{count, number}} notes stand at the end of the text, marked [1], [2] … where they belong.',
  'import.rollingCaptions_one':
    'One line that the captions repeat was read once. Check one passage against the recording.',
  'import.rollingCaptions_other':
    '{{count, number}} lines that the captions repeat were read once. Check one passage against the recording.',
  'import.pagesWithoutText_one':
    'One page is a picture without text and was left out. Run text recognition on the file first if you need it.',
  'import.pagesWithoutText_other':
    '{{count, number}} pages are pictures without text and were left out. Run text recognition on the file first if you need them.',
  'import.otherValues_one': 'One fact differs from what the project knows of the person and stays with the story.',
  'import.otherValues_other':
    '{{count, number}} facts differ from what the project knows of the people and stay with the stories.',
  'import.rowsKnown_one': 'One row is in the project already and was not brought in again.',
  'import.rowsKnown_other': '{{count, number}} rows are in the project already and were not brought in again.',
  'import.rowsWithoutSteps_one': 'One row fills in none of the steps and was left out.',
  'import.rowsWithoutSteps_other': '{{count, number}} rows fill in none of the steps and were left out.',
  'import.runningHeads_one': 'One line that belongs to the page (its head, foot or number) is read over.',
  'import.runningHeads_other':
    '{{count, number}} lines that belong to the pages (heads, feet, page numbers) are read over.',
  'import.timesDropped_one': 'One time ran backwards and was left out.',
  'import.timesDropped_other': '{{count, number}} times ran backwards and were left out.',
  'import.timesRestart':
    'The times begin again in the middle: the file may hold more than one recording. Split it if each should be a document of its own.',
  'import.trackedChanges':
    'The file has tracked changes ({{deleted}} deletions, {{inserted}} insertions). The text came in as if all were accepted.',
  unknown: 'The reader noticed something it has no words for: {{code}}.',
} as const
