import type { ErrorCode } from '../../errors'

/**
 * One sentence or two for everything that can go wrong: what is so, and what to do. `{{name}}` stands for a detail of the error.
 * Used by the window's catalogue and by the command line.
 */
export const errorSentences: Record<ErrorCode, string> = {
  'project.notFound': 'There is no project at {{path}}. Check the name, or look for the file where it was moved to.',
  'project.notAProject':
    '{{path}} is not a Valueloom project. Choose a file that ends in .vloom, or create a new project.',
  'project.newer':
    '{{path}} was made by a newer Valueloom (project version {{found}}, this one reads up to {{known}}). Update Valueloom to open it; nothing was changed.',
  'project.damaged':
    '{{path}} is damaged and was not opened, so that it does not get worse. Open the latest copy of it instead, or look for one in your backups.',
  'project.foreignSchema':
    '{{path}} holds tables or rules that Valueloom did not make, so it was not opened. Ask whoever sent it for a copy made by Valueloom.',
  'project.busy':
    '{{path}} is open in another Valueloom or on another computer{{who}}. Close it there first, then open it here.',
  'project.readOnly':
    '{{path}} is open for reading only, so nothing can be changed. Make the file writable, or save a copy elsewhere and open that.',
  'project.readOnlyFolder':
    'The folder {{folder}} does not allow writing, so the project cannot be kept there. Choose another folder or ask for permission to write.',
  'project.earlierReadOnly':
    '{{path}} was made by an earlier version of Valueloom and has to be brought up to date, but it cannot be written to here. Copy it into a folder of yours and open the copy.',
  'project.exists': 'There is already a file at {{path}}. Choose another name, so that nothing is overwritten.',
  'project.replaced':
    '{{path}} was replaced or removed by another program while it was open, so nothing more was written. Your work up to now was kept in {{rescue}}: open that file.',
  'project.diskFull':
    'The disk is full, so the last action was not stored. Free some disk space and do it again; everything before it is safe.',
  'project.writeFailed':
    'The last action could not be written to {{path}} ({{reason}}). Nothing before it is lost; check the disk and try again.',
  'project.folderMissing': 'The folder {{folder}} does not exist. Choose a folder that is there.',
  'project.noPermission': 'You may not read {{path}}. Ask for permission, or copy the file to a folder of your own.',
  'project.working':
    'The project is busy with something that takes long, such as a merge. Wait until it is done, then do this again.',
  'project.none': 'No project is open. Open or create one first.',
  'document.notFound': 'There is no document “{{document}}” in this project. The documents are: {{known}}.',
  'document.ambiguous': 'More than one document is called “{{document}}”. Name it by its id instead: {{ids}}.',
  'document.alreadyThere': '{{file}} is already in the project as “{{title}}”, so it was not brought in again.',
  'file.notFound': 'There is no file {{file}}. Check the name and the folder.',
  'file.notReadable': '{{file}} could not be read ({{reason}}). Check that you may open it and try again.',
  'file.isFolder': '{{file}} is a folder. Name the files in it.',
  'file.isDevice': '{{file}} is a device or a pipe, and not a file. Choose a file on the disk.',
  'file.nameTooLong': 'The name {{file}} is longer than this computer allows. Choose a shorter one.',
  'file.refused':
    'The computer did not allow what had to be done with {{file}} ({{reason}}). Check its name and folder, and that you may use it.',
  'file.empty': '{{file}} is empty. Choose the file that holds the transcript.',
  'file.tooLarge': '{{file}} is larger than {{limit}} MB. Split it, or save only its text, and bring that in.',
  'file.notText': '{{file}} is not a transcript: it begins like {{format}}. Choose a text, Word or subtitle file.',
  'file.unsupported': 'Valueloom does not read {{format}} yet. Save {{file}} as .docx or .txt and bring that in.',
  'file.legacy':
    '{{file}} is in the old {{format}} format. Open it in its own program, save it as .docx, and bring that in.',
  'file.damaged':
    '{{file}} is damaged and could not be read to the end. Open it in its own program, save it again, and bring in the new copy.',
  'file.unsafe':
    '{{file}} is packed in a way that ordinary programs do not use ({{entry}}), so it was not opened. Open it in its own program, save it again, and bring in the new copy.',
  'file.encrypted':
    '{{file}} is protected by a password. Give the password if it is a PDF, or save a copy without it and bring that in.',
  'file.scanned':
    '{{file}} holds pictures of pages and no text. Run text recognition on it first, then bring in the result.',
  'file.encoding': 'The letters of {{file}} could not be read as {{encoding}}. Choose another encoding.',
  'file.timeout':
    '{{file}} took longer than {{seconds}} seconds to read and was given up. Save it again as .docx or .txt and try once more.',
  'file.memory': '{{file}} needs more memory than is allowed for reading one file. Save it as .txt or split it.',
  'file.noText': '{{file}} holds no text that could be coded. Choose another file.',
  'table.noTranscript':
    '{{file}} is a table without columns for who speaks and what is said. Name them speaker, timestamp and words, or bring its rows in as stories.',
  'table.noRows':
    '{{file}} has no table with a row of headings and rows below it. Save the rows as .csv or .xlsx with headings in the first row.',
  'table.noSheet': '{{file}} has no sheet “{{sheet}}”. Its sheets are: {{known}}.',
  'table.noColumn': '{{file}} has no column “{{column}}”. Its columns are: {{known}}.',
  'table.badMap':
    '{{file}} does not say how a table’s columns become stories ({{reason}}). See “Importing tables” in the help.',
  'table.noMap':
    'The columns of {{file}} do not tell which step of a story they hold. Say so with --map MAP.json; its columns are: {{known}}.',
  'text.changedMeanwhile':
    'This text was changed in another window meanwhile, so your last words were not stored. They were copied for you: look at the text as it is now and paste what is missing.',
  'text.noSuchTurn': 'This turn is no longer in the document. Look at the text as it is now.',
  'key.notCsv': 'The key is kept in a file that ends in .csv. {{file}} does not; choose another name.',
  'key.otherFile':
    '{{file}} is there already and is no key of pseudonyms, so it was left as it is. Choose another name.',
  'sound.notFound': 'This recording is no longer attached. Look at the document as it is now.',
  'sound.notARecording':
    '{{file}} is no sound or video recording by the ending of its name. Choose a file such as .mp3, .m4a, .wav, .ogg, .mp4 or .webm.',
  'sound.empty': '{{file}} is empty. Choose the file that holds the recording.',
  'sound.changedMeanwhile':
    '{{file}} changed while it was copied, so it was not attached. Try again when nothing writes to it.',
  'code.notFound': 'There is no code “{{code}}” in this project. Codes are named like APP or APP.adapt.',
  'codebook.notJson': '{{file}} is not whole: it cannot be read as JSON. Export it again.',
  'codebook.badFile':
    '{{file}} is no codebook that Valueloom knows: “{{where}}” is not as it should be. Export it from Valueloom, or bring in a table with a code a row.',
  'codebook.noColumns':
    '{{file}} has no column that names codes. Name one “code” or “name”. Its columns are: {{columns}}.',
  'codebook.tooMany': '{{file}} has more than {{limit}} codes. Keep those you mean to work with.',
  'codebook.unknownFormat': 'A codebook is written as .json, .csv or .xlsx; {{file}} ends otherwise.',
  'conversion.reframingLeft':
    '{{count}} things still stand with reframing (codings, indicators, plan, matrix or claims). Judge the passages and move the rest first.',
  'code.nameTaken': 'There is already a code “{{name}}” there. Choose another name.',
  'code.cycleStays': '{{name}} is a cycle of the framework: it keeps its place, and its name and words can be changed.',
  'code.belowItself': '{{name}} cannot go below itself.',
  'code.mergeItself': 'Choose another code: a code cannot go into itself.',
  'code.inUse':
    'The code “{{name}}” is still used: by {{codings}} codings, and {{codes}} codes stand below it. Archive it, or merge it into another.',
  'coding.notFound': 'That coding is not there any more. It may have been removed meanwhile.',
  'coding.emptySelection': 'No words are selected. Select the passage first, then code it.',
  'coding.acrossDocuments': 'A passage lies in one document. Select words of one document only.',
  'coding.outOfRange': 'The passage does not fit the text any more. Select it again.',
  'coding.joinDiffers': 'Only codings of one code by one coder in one document can become one. Choose those.',
  'coding.joinLinked': 'A flow leads from one of these codings to another. Remove the flow first, then join them.',
  'coding.quoteNotFound': 'The words “{{quote}}” are not in {{document}}. Check them letter by letter.',
  'coding.quoteAmbiguous':
    'The words “{{quote}}” stand in {{document}} {{count}} times. Say which one with --nth 1 to {{count}}.',
  'memo.notFound': 'That memo is not there any more. It may have been removed meanwhile.',
  'memo.aboutNothing': 'What the memo was about is not there any more. It may have been removed meanwhile.',
  'flow.notFound': 'That flow is not there any more. It may have been removed meanwhile.',
  'flow.toItself': 'A flow joins two different codings. Choose another one for its end.',
  'flow.exists': 'These two codings are already joined by a flow of this kind. Change that one instead.',
  'participant.notFound': 'This person is no longer in the project. Undo brings back who was just removed.',
  'participant.nameTaken':
    'There is already a participant called “{{name}}”. Choose another name, or merge the two if they are one person.',
  'participant.withItself': 'Choose another person to merge with.',
  'variable.notFound': 'This attribute is no longer in the project. Undo brings back what was just removed.',
  'variable.nameTaken': 'There is already an attribute called “{{name}}”. Choose another name.',
  'variable.badValue': '“{{value}}” does not fit the attribute {{name}}, so nothing was changed.',
  'space.notFound': 'This space is no longer in the project. Undo brings back what was just removed.',
  'space.nameTaken': 'There is already a space called “{{name}}”. Choose another name.',
  'indicator.notFound': 'This indicator is no longer in the project. Undo brings back what was just removed.',
  'indicator.nameTaken': 'There is already an indicator called “{{name}}”. Choose another name.',
  'saved.notFound': 'This is no longer saved in the project. Undo brings back what was just removed.',
  'saved.versionNotFound': 'This version is not in the history of the project.',
  'saved.nameTaken': '“{{name}}” is taken. Choose another name.',
  'saved.unreadable':
    '“{{name}}” was saved by a later version of Valueloom, or its settings are damaged: it cannot be drawn here ({{message}}).',
  'plan.notFound': 'This entry is no longer in the plan. Undo brings back what was just removed.',
  'story.notFound': 'That story is no longer there. It may have been removed.',
  'story.noSuchTitle': 'There is no story “{{story}}”. Stories: {{known}}.',
  'story.ambiguous': 'There are several stories “{{story}}”. Name one by its id: {{ids}}.',
  'story.stepNotFound': 'That step is no longer in the story.',
  'story.stepThere': 'This passage is a step of the story already.',
  'evidence.notFound': 'That evidence is no longer there.',
  'evidence.there': 'That is noted as evidence here already.',
  'claim.notFound': 'That claim is no longer there. It may have been removed.',
  'coder.notFound': 'That coder is not there any more.',
  'folder.notFound':
    'There is no folder {{folder}}. Check the path, or whether the service that keeps it in step is running.',
  'decision.notFound':
    'That disagreement is not there any more: one of the codings was changed or removed. Choose another one.',
  'decision.flowHasNoCode': 'A flow has no code of its own. Take one of the two, both or neither.',
  'merge.otherProject':
    '{{path}} belongs to another project, so it cannot be merged into this one. Choose a copy or a package of this project.',
  'merge.noSharedHistory':
    '{{path}} says it is a copy of this project, but shares nothing of its history. Ask whoever sent it for a copy made from yours.',
  'merge.intoBlind':
    'This copy leaves something out, others’ codings or names, and {{path}} holds it. Send this copy back, and merge it into the project it came from.',
  'merge.itself': '{{path}} is this project itself. Choose the copy that came back.',
  'merge.changed': 'The project was changed since the merge was looked over. Look it over again, then merge.',
  'merge.stopped': 'The merge of {{file}} was stopped; nothing of it was taken over.',
  'merge.gone': 'That merge is no longer being looked over. Choose the file again.',
  'package.damaged':
    '{{path}} is not complete or was changed on its way ({{entry}}), so nothing was taken from it. Ask for it to be sent again.',
  'package.notOne':
    '{{path}} is neither a Valueloom package nor a project. Choose a file that ends in .vloompack or .vloom.',
  'package.exists': 'There is already a file at {{path}}. Choose another name, so that nothing is overwritten.',
  'exchange.gone': 'This import is no longer open. Choose the file again.',
  'exchange.tooLarge':
    '{{file}} is larger than {{limit}} MB, more than the window can take. Bring it in on the command line: valueloom qdpx import FILE PROJECT.',
  'exchange.tooManyRows':
    '{{file}} holds more than {{limit}} rows in its table “{{table}}”, more than any project of people, so nothing was taken from it. Check in its own program that it is the right file.',
  'exchange.cellTooLarge':
    '{{file}} holds a text of more than {{limit}} MB in its table “{{table}}”, so nothing was taken from it. Divide that text in its own program, and bring in the new copy.',
  'exchange.own': '{{file}} is a project of Valueloom. Open it, or bring it back in the team view.',
  'exchange.severalProjects':
    '{{file}} holds {{count}} projects. Open the one you want in Taguette, export it as a project, and choose that file.',
  'exchange.notOne':
    '{{file}} is not a project of another tool that can be read. Choose a REFI-QDA file (.qdpx, .qdc), the data.qda of a QualCoder project, or a Taguette project (.sqlite3).',
  'exchange.notWhole':
    'The file would not have held the whole project ({{fault}}), so it was not written. Run “valueloom check” on the project.',
  'exchange.noCodes': 'The project has no codes, and the exchange format cannot hold a codebook without any.',
  'history.nothingToUndo': 'There is nothing to undo.',
  'history.nothingToRedo': 'There is nothing to redo.',
  'history.changedSince':
    'This cannot be taken back, because {{coder}} has built on it since. Take back the later change first.',
  'search.empty': 'Write what to look for first.',
  'search.noWords':
    'There is no letter or number in what you look for. Choose “characters” to look for signs, or write a word.',
  'search.onlyWithout': 'Say what to look for besides what to leave out: for example “visit NOT office”.',
  'search.badNear':
    'NEAR takes two or more words or phrases: for example “form NEAR/5 family” or NEAR(form family, 5).',
  'search.tooMuch': 'That is more than one search takes (up to {{most}} at once). Look for part of it.',
  'search.badPattern': 'The pattern was not understood ({{reason}}). Put a \\ before signs that stand for themselves.',
  'search.slowPattern':
    'The pattern took longer than {{seconds}} seconds and was given up. Patterns such as (a+)+ never end; write it simpler.',
  'search.nothingToCode': 'None of these places is in the text any more, so nothing was coded. Search again.',
  'history.notYours': '{{coder}} did this, so only {{coder}} can take it back. You can change it by hand.',
  'history.alreadyUndone': 'This has been taken back already, or is itself the taking back of something.',
  'history.inTheWay':
    'This cannot be taken back by itself: {{coder}} built on it later ({{action}}, {{at}}). Take that back first, or look at the project as it was.',
  'history.noEntry': 'There is no such entry in the history of this project.',
  'history.notYet': 'Nothing had been done in this project yet on {{day}}. Choose a later day.',
  'recover.nothing':
    'Nothing could be read from {{path}}, and there is no copy of it to take the rest from. Name a copy with --with COPY.vloom.',
  'recover.badCopy': 'Nothing could be read from the copy {{path}}. Name another one, or leave --with out.',
  'figure.unknownKind': 'There is no figure “{{kind}}”. Figures are: {{known}}.',
  'figure.unknownFormat': 'A figure is saved as {{endings}}. Give the output file one of these endings: {{file}}.',
  'figure.badFilter':
    'The filter “{{filter}}” was not understood at “{{at}}”. Write for example document:"The one-page form", participant:Leila,Tomasz, code:APP, valence:negative, or an attribute by its name.',
  'query.unknown':
    'There is no query “{{name}}” in this project. Saved are: {{saved}}. A file with a query ends with .json.',
  'query.gone':
    'The query by which this is narrowed is not saved in the project any more. Undo brings it back, or choose another.',
  'query.codeGone':
    'Condition {{place}} of the query{{query}} asks for a code that is not in the project any more. Undo brings it back; or choose another there, or take the condition out.',
  'query.documentGone':
    'Condition {{place}} of the query{{query}} asks for a document that is not in the project any more. Undo brings it back; or choose another there, or take the condition out.',
  'query.participantGone':
    'Condition {{place}} of the query{{query}} asks for a person that is not in the project any more. Undo brings it back; or choose another there, or take the condition out.',
  'query.attributeGone':
    'Condition {{place}} of the query{{query}} asks for an attribute that is not in the project any more. Undo brings it back; or choose another there, or take the condition out.',
  'query.badFile': 'The query in {{file}} could not be read ({{reason}}).',
  'report.unknown':
    'There is no report “{{name}}”. Reports are written for: {{known}}; or the name of a saved one: {{saved}}.',
  'report.unknownFormat': 'A report is saved as {{endings}}. Give the output file one of these endings: {{file}}.',
  'table.noGroup':
    'No attribute of participants is marked as the group. Mark one in the Participants view, or choose the attribute for the table.',
  'table.noVariable': 'The attribute this table is about is no longer in the project. Choose another one.',
  'table.unknown': 'There is no table “{{name}}”. Tables are: {{known}}; or the name of a saved one: {{saved}}.',
  'table.unknownFormat': 'A table is saved as {{endings}}. Give the output file one of these endings: {{file}}.',
  'figure.badSize': '{{name}} must be between {{min}} and {{max}}.',
  'output.diskFull': 'The disk is full, so {{file}} was not written. Free some disk space and do it again.',
  'output.folderNotEmpty': '{{folder}} is not empty. Choose a new folder, so that nothing in it is written over.',
  'output.isFolder': '{{file}} is a folder. Give the name of a file in it.',
  'output.stopped':
    'The export was stopped. What was made before is whole in {{folder}}; its manifest was not written. Run the command again to make all of it.',
  'output.tooLarge':
    'There is not enough memory to make this file. Choose CSV, which takes the least, or narrow what is counted.',
  'output.notWritable': '{{file}} could not be written ({{reason}}). Choose another folder or name.',
  usage: '{{message}}',
  internal:
    'Something went wrong inside Valueloom ({{message}}). Your project is unchanged; please try again, and report it if it happens twice.',
}
