type PinnedTurn = [label: string | null, startMs: number | null, text: string]

export interface Convention {
  about: string
  file: string
  text: string
  shape: string
  turns: PinnedTurn[]
  kind?: 'story'
}

/** Invented examples, numbered as in the list of conventions this import follows. */
export const conventions: Convention[] = [
  {
    about: '1 name and colon',
    file: 'a.txt',
    text: 'Interviewer: What changed?\n\nMaria: We met weekly.\nAnd we wrote it down.\n\nI kept the list.\n\nInterviewer: And then?\n\nMaria: Then we stopped.\n',
    shape: 'name-colon',
    turns: [
      ['Interviewer', null, 'What changed?'],
      ['Maria', null, 'We met weekly.\nAnd we wrote it down.\n\nI kept the list.'],
      ['Interviewer', null, 'And then?'],
      ['Maria', null, 'Then we stopped.'],
    ],
  },
  {
    about: '1 with a space before the colon, as in French, and a title',
    file: 'b.txt',
    text: 'Entretien 3\n\nEnquêtrice\u00a0: Qu’est-ce qui a changé\u202f?\nAmélie\u00a0: On se voit.\nEnquêtrice\u00a0: Et puis\u202f?\nAmélie\u00a0: Rien : voilà.',
    shape: 'name-colon',
    turns: [
      [null, null, 'Entretien 3'],
      ['Enquêtrice', null, 'Qu’est-ce qui a changé\u202f?'],
      ['Amélie', null, 'On se voit.'],
      ['Enquêtrice', null, 'Et puis\u202f?'],
      ['Amélie', null, 'Rien : voilà.'],
    ],
  },
  {
    about: '1 in Chinese, with the wide colon and no space',
    file: 'zh.txt',
    text: '主持人：发生了什么变化？\n李娜：我们每周见面。\n主持人：然后呢？\n李娜：我写下来了。',
    shape: 'code-colon',
    turns: [
      ['主持人', null, '发生了什么变化？'],
      ['李娜', null, '我们每周见面。'],
      ['主持人', null, '然后呢？'],
      ['李娜', null, '我写下来了。'],
    ],
  },
  {
    about: '2 short codes',
    file: 'c.txt',
    text: 'I: Was hat sich verändert?\nB: Wir treffen uns um 10:30 im Amt.\nI: Und dann?\nB: Dann ging es.',
    shape: 'code-colon',
    turns: [
      ['I', null, 'Was hat sich verändert?'],
      ['B', null, 'Wir treffen uns um 10:30 im Amt.'],
      ['I', null, 'Und dann?'],
      ['B', null, 'Dann ging es.'],
    ],
  },
  {
    about: '2 numbered codes, one of which speaks once',
    file: 'd.txt',
    text: 'Q: Who came?\nP1: We met weekly.\nP2: Not me.\nQ: Why?\nP1: Ask P2: she knows.',
    shape: 'code-colon',
    turns: [
      ['Q', null, 'Who came?'],
      ['P1', null, 'We met weekly.'],
      ['P2', null, 'Not me.'],
      ['Q', null, 'Why?'],
      ['P1', null, 'Ask P2: she knows.'],
    ],
  },
  {
    about: '3 a header line with the time, text below',
    file: 'e.txt',
    text: 'JANE DOE  00:01:23\nWhat changed?\n\nLEO MARTENS\t00:01:30\nWe met weekly.\nFor a year.\n\nJANE DOE  00:02:00\nAnd then?\n',
    shape: 'header-time',
    turns: [
      ['JANE DOE', 83_000, 'What changed?'],
      ['LEO MARTENS', 90_000, 'We met weekly.\nFor a year.'],
      ['JANE DOE', 120_000, 'And then?'],
    ],
  },
  {
    about: '4 Otter, with its footer',
    file: 'f.txt',
    text: 'P6  0:15  \nWe met weekly.\n\nUnknown Speaker  0:20  \nReally?\n\nP6  1:02:03  \nYes.\n\nTranscribed by https://otter.ai\n',
    shape: 'otter',
    turns: [
      ['P6', 15_000, 'We met weekly.'],
      ['Unknown Speaker', 20_000, 'Really?'],
      ['P6', 3_723_000, 'Yes.'],
    ],
  },
  {
    about: '5 time in brackets, name and colon',
    file: 'g.txt',
    text: '[00:01:23] Speaker 1: Yes.\n[00:01:25] Speaker 2: No: never.\n\n[00:01:40] Not even once.\n[00:02:00] Speaker 1: Fine.',
    shape: 'time-name',
    turns: [
      ['Speaker 1', 83_000, 'Yes.'],
      ['Speaker 2', 85_000, 'No: never.\n\nNot even once.'],
      ['Speaker 1', 120_000, 'Fine.'],
    ],
  },
  {
    about: '6 WhisperX',
    file: 'h.txt',
    text: '[00:01:23] [SPEAKER_00]: What changed?\n[00:01:25] [SPEAKER_01]: We met\n[00:01:27] [SPEAKER_01]: every week.\n[SPEAKER_00]: Good.\n',
    shape: 'whisperx',
    turns: [
      ['SPEAKER_00', 83_000, 'What changed?'],
      ['SPEAKER_01', 85_000, 'We met every week.'],
      ['SPEAKER_00', null, 'Good.'],
    ],
  },
  {
    about: '7 Whisper without speakers, a silence beginning a new turn',
    file: 'i.txt',
    text: '[00:00.000 --> 00:05.000]  We met weekly,\n[00:05.000 --> 00:07.500]  mostly on Thursdays.\n[00:20.000 --> 00:22.000]  Then it stopped.\n',
    shape: 'whisper',
    turns: [
      [null, 0, 'We met weekly, mostly on Thursdays.'],
      [null, 20_000, 'Then it stopped.'],
    ],
  },
  {
    about: '8 Zoom captions',
    file: 'j.vtt',
    text: 'WEBVTT\n\n33\n00:02:24.720 --> 00:02:32.850\nSamson Z: gotcha\n\n34\n00:02:33.000 --> 00:02:35.000\nSamson Z: and the list?\n\n35\n00:02:36.000 --> 00:02:38.000\nOla N: It hangs there.\n',
    shape: 'caption-names',
    turns: [
      ['Samson Z', 144_720, 'gotcha and the list?'],
      ['Ola N', 156_000, 'It hangs there.'],
    ],
  },
  {
    about: '9 Teams captions with voices, closed and not',
    file: 'k.vtt',
    text: 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ana Lima>We met &amp; we\ntalked.</v>\n\n00:00:03.000 --> 00:00:04.000\n<v Ana Lima>A lot.\n\n00:00:05.000 --> 00:00:06.000\n<v Bo Ek>Did you? <i>Really?</i>\n',
    shape: 'caption-voices',
    turns: [
      ['Ana Lima', 1000, 'We met & we talked. A lot.'],
      ['Bo Ek', 5000, 'Did you? Really?'],
    ],
  },
  {
    about: '10 Teams text',
    file: 'l.txt',
    text: 'Weekly call\n15 June 2026, 03:35am\n27m 42s\n\nN M started transcription\n\nDavid M   0:03\nMorning.\n\nAda Q   0:07\nMorning. Shall we?\n\nDavid M   0:12\nPlease.\n',
    shape: 'teams',
    turns: [
      [null, null, 'Weekly call\n15 June 2026, 03:35am\n27m 42s'],
      [null, null, 'N M started transcription'],
      ['David M', 3000, 'Morning.'],
      ['Ada Q', 7000, 'Morning. Shall we?'],
      ['David M', 12_000, 'Please.'],
    ],
  },
  {
    about: '11 Descript captions, labelled only when the speaker changes',
    file: 'm.vtt',
    text: 'WEBVTT\n\nNOTE This file was generated by Descript\n\n00:00:00.000 --> 00:00:02.000\nMichael: Hello and\n\n00:00:02.000 --> 00:00:04.000\nwelcome back.\n\n00:00:04.000 --> 00:00:05.000\nRosa: Thank you.\n\n00:00:05.000 --> 00:00:06.000\nMichael: So.\n',
    shape: 'descript',
    turns: [
      ['Michael', 0, 'Hello and welcome back.'],
      ['Rosa', 4000, 'Thank you.'],
      ['Michael', 5000, 'So.'],
    ],
  },
  {
    about: '12 SRT with names',
    file: 'n.srt',
    text: '1\n00:00:00,060 --> 00:00:02,680\nMichael: Hello\n\n2\n00:00:02,700 --> 00:00:04,000\nRosa: Hello to\nyou.\n\n3\n00:00:04,100 --> 00:00:05,000\nMichael: {\\an8}Well.\n\n',
    shape: 'caption-names',
    turns: [
      ['Michael', 60, 'Hello'],
      ['Rosa', 2700, 'Hello to you.'],
      ['Michael', 4100, 'Well.'],
    ],
  },
  {
    about: '13 role in brackets',
    file: 'o.txt',
    text: 'Leo D (host): Before we begin\nAnna P (guest): Yes?\nLeo D (host): thank you.\nAnna P (guest): Not at all.',
    shape: 'name-role',
    turns: [
      ['Leo D (host)', null, 'Before we begin'],
      ['Anna P (guest)', null, 'Yes?'],
      ['Leo D (host)', null, 'thank you.'],
      ['Anna P (guest)', null, 'Not at all.'],
    ],
  },
  {
    about: '14 SRT gone wrong: no spaces, points, no numbers, no blank lines',
    file: 'p.srt',
    text: '00:00:00,000-->00:00:02,000\nOne two\n00:00:02.000 --> 00:00:04.000\nthree.\n\n00:00:15.000 --> 00:00:16.000\nFour.\n\n(a stray line)\n',
    shape: 'captions',
    turns: [
      [null, 0, 'One two three.'],
      [null, 15_000, 'Four. (a stray line)'],
    ],
  },
  {
    about: '14 WebVTT inside a .txt',
    file: 'q.txt',
    text: '\nWEBVTT\n\n00:01.000 --> 00:02.000\nHello &lt;you&gt; [laughs]\n',
    shape: 'captions',
    turns: [[null, 1000, 'Hello <you> [laughs]']],
  },
  {
    about: '15 f4, stamps that end a turn',
    file: 'r.txt',
    text: 'I: Wie war es? #00:00:02-1#\n\nT: Hallo (unv. #00:00:03-0#). #00:00:05-4#\n\nI: Und? #00:00:09-0#\n\nT: Gut.\n',
    shape: 'f4',
    turns: [
      ['I', null, 'Wie war es?'],
      ['T', 2100, 'Hallo (unv. #00:00:03-0#).'],
      ['I', 5400, 'Und?'],
      ['T', 9000, 'Gut.'],
    ],
  },
  {
    about: '16 hash stamps at the beginning',
    file: 's.txt',
    text: '#00:03:40.5# Zack: What will this do?\n#00:03:44.0# Mia: We will see.\n#00:03:50.0# Zack: Right.\n',
    shape: 'hash-time',
    turns: [
      ['Zack', 220_500, 'What will this do?'],
      ['Mia', 224_000, 'We will see.'],
      ['Zack', 230_000, 'Right.'],
    ],
  },
  {
    about: '16 hash stamps without names',
    file: 's2.txt',
    text: '#00:03:40.5# What will this do?\n#00:03:44.0# We will see.\n#00:03:50.0# Right.\n',
    shape: 'stamped',
    turns: [
      [null, 220_500, 'What will this do?'],
      [null, 224_000, 'We will see.'],
      [null, 230_000, 'Right.'],
    ],
  },
  {
    about: '17 glued stamp',
    file: 't.txt',
    text: '00:03:40.5Zack: What will this do?\n00:03:44.0Mia: We will see.\n00:03:50.0Zack: Right.\n',
    shape: 'glued-time',
    turns: [
      ['Zack', 220_500, 'What will this do?'],
      ['Mia', 224_000, 'We will see.'],
      ['Zack', 230_000, 'Right.'],
    ],
  },
  {
    about: '18 InqScribe',
    file: 'u.txt',
    text: '[00:03:40.05] Zack: What will this do?\n[00:03:44.10] Mia: We will see.\n[00:03:50.00] Zack: Right.\n',
    shape: 'inqscribe',
    turns: [
      ['Zack', 220_050, 'What will this do?'],
      ['Mia', 224_100, 'We will see.'],
      ['Zack', 230_000, 'Right.'],
    ],
  },
  {
    about: '19 Markdown, with stamps now and then',
    file: 'v.md',
    text: '# Episode 5\n\n**Jerod S:** \\[05:47\\] And generally quiet. \\[laughter\\]\n\n\\[05:59\\] It was *very* quiet.\n\n**Adam:** Was it?\n\n\\[06:10\\]\n\n**Jerod S:** Yes.\n',
    shape: 'markdown',
    turns: [
      [null, null, 'Episode 5'],
      ['Jerod S', 347_000, 'And generally quiet. [laughter]\n\nIt was very quiet.'],
      ['Adam', null, 'Was it?'],
      ['Jerod S', 370_000, 'Yes.'],
    ],
  },
  {
    about: '20 a tag in brackets, no colon',
    file: 'w.txt',
    text: '[id2] I am struggling with the slides.\n[id1] So am I.\n[laughs]\n[id2] Good.\n[id1] [unintelligible 00:21:04] it helps.\n',
    shape: 'bracket-tag',
    turns: [
      ['id2', null, 'I am struggling with the slides.'],
      ['id1', null, 'So am I.\n[laughs]'],
      ['id2', null, 'Good.'],
      ['id1', null, '[unintelligible 00:21:04] it helps.'],
    ],
  },
  {
    about: '21 right to left, with a range of times',
    file: 'x.txt',
    text: '\u200f[דובר 2] (0:00 - 0:46)\nנפגשנו כל שבוע.\n\n[דובר 1] (0:46 - 0:50)\nומה אז?\n\n[דובר 2] (0:50 - 1:10)\nהפסקנו.\n',
    shape: 'bracket-range',
    turns: [
      ['דובר 2', 0, 'נפגשנו כל שבוע.'],
      ['דובר 1', 46_000, 'ומה אז?'],
      ['דובר 2', 50_000, 'הפסקנו.'],
    ],
  },
  {
    about: '24 margin numbers of a printed transcript',
    file: 'y.txt',
    text: '1    Dan: Okay.\n2    Participant: We met weekly,\n     mostly on Thursdays.\n3    Dan: And then?\n4    Participant: Then it stopped.\n5    It was a pity.\n',
    shape: 'numbered',
    turns: [
      ['Dan', null, 'Okay.'],
      ['Participant', null, 'We met weekly,\n     mostly on Thursdays.'],
      ['Dan', null, 'And then?'],
      ['Participant', null, 'Then it stopped.\nIt was a pity.'],
    ],
  },
  {
    about: '25 Rev: name, time in round brackets, colon',
    file: 'z.txt',
    text: 'Speaker 1 (00:12):\nWhat changed?\n\nSpeaker 2 (00:15):\nWe met weekly.\n\nSpeaker 1 (01:15): Good.\n',
    shape: 'name-time-colon',
    turns: [
      ['Speaker 1', 12_000, 'What changed?'],
      ['Speaker 2', 15_000, 'We met weekly.'],
      ['Speaker 1', 75_000, 'Good.'],
    ],
  },
  {
    about: '25 Trint: name and time in square brackets',
    file: 'za.txt',
    text: 'Jane Doe [00:00:03]\nWhat changed?\n\nOle Ek [00:00:08]\nWe met weekly.\n\nJane Doe [00:00:20]\nGood.\n',
    shape: 'name-time',
    turns: [
      ['Jane Doe', 3000, 'What changed?'],
      ['Ole Ek', 8000, 'We met weekly.'],
      ['Jane Doe', 20_000, 'Good.'],
    ],
  },
  {
    about: '26 Zoom chat',
    file: 'zb.txt',
    text: '00:03:12\t From Jane : What changed?\n00:03:40\t From Ole Ek to Everyone : We met weekly.\n00:04:00\t From Jane : Good.\n',
    shape: 'zoom-chat',
    turns: [
      ['Jane', 192_000, 'What changed?'],
      ['Ole Ek', 220_000, 'We met weekly.'],
      ['Jane', 240_000, 'Good.'],
    ],
  },
  {
    about: '26 Zoom captions with the time of day, which become times from the beginning',
    file: 'zc.txt',
    text: '[Jane Doe] 10:31:05\nWhat changed?\n\n[Ole Ek] 10:31:15\nWe met weekly.\n\n[Jane Doe] 10:32:05\nGood.\n',
    shape: 'zoom-captions',
    turns: [
      ['Jane Doe', 0, 'What changed?'],
      ['Ole Ek', 10_000, 'We met weekly.'],
      ['Jane Doe', 60_000, 'Good.'],
    ],
  },
  {
    about: '27 a false zero before each line',
    file: 'zd.txt',
    text: '0:00 Michael K  53:25\nWhat changed?\n0:00 Rosa T  53:40\nWe met weekly.\n0:00 Michael K  54:02\nGood.\n',
    shape: 'false-zero',
    turns: [
      ['Michael K', 3_205_000, 'What changed?'],
      ['Rosa T', 3_220_000, 'We met weekly.'],
      ['Michael K', 3_242_000, 'Good.'],
    ],
  },
  {
    about: 'a story told by somebody',
    file: 'story.txt',
    text: 'Told by Leila, 18 September\n\nIn February I took a case to the meeting.\n\nIn March I cut it down: one page.\n',
    shape: 'told-by',
    kind: 'story',
    turns: [
      [null, null, 'Told by Leila, 18 September'],
      ['Leila', null, 'In February I took a case to the meeting.'],
      ['Leila', null, 'In March I cut it down: one page.'],
    ],
  },
  {
    about: 'a story in the form’s fields',
    file: 'form.txt',
    text: 'Activity: The Thursday meeting.\n\nOutput: A form of one page.\n\nApplication: I used it with each family.\n\nOutcome: Fewer missed visits.\n',
    shape: 'plain',
    kind: 'story',
    turns: [
      [null, null, 'Activity: The Thursday meeting.'],
      [null, null, 'Output: A form of one page.'],
      [null, null, 'Application: I used it with each family.'],
      [null, null, 'Outcome: Fewer missed visits.'],
    ],
  },
  {
    about: 'text without speakers',
    file: 'plain.txt',
    text: 'We met at 10:30. Note: nobody came.\n\nHe said: no.\nShe said: yes.\n\nSee http://example.org/a: it is all there.\n',
    shape: 'plain',
    turns: [
      [null, null, 'We met at 10:30. Note: nobody came.'],
      [null, null, 'He said: no.\nShe said: yes.'],
      [null, null, 'See http://example.org/a: it is all there.'],
    ],
  },
]
