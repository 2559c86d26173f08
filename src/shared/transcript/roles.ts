/**
 * Words by which transcripts name who asks and who answers, in the languages this kind of research is mostly written in. Compared in
 * lower case, with numbers taken off ("Interviewer 2").
 */
const asking = new Set(
  [
    'interviewer interviewerin interviewende interviewender int int. i iv q question frage pregunta domanda pergunta vraag fragende mod mod. moderator moderatorin moderateur moderatrice',
    'moderador moderadora moderatore facilitator facilitador facilitadora facilitateur facilitatrice host researcher chair convenor',
    'forscher forscherin entrevistador entrevistadora intervieweur intervieweuse enquêteur enquêtrice enqueteur chercheur chercheuse',
    'intervistatore intervistatrice ricercatore ricercatrice investigador investigadora pesquisador pesquisadora onderzoeker',
    'intervjuare intervjuer haastattelija badacz badaczka moderatorka prowadzący prowadząca görüşmeci araştırmacı mwawancara pewawancara',
    'интервьюер ведущий ведущая модератор исследователь интерв’юер 采访者 採訪者 访谈者 訪談者 主持人 记者 記者 问 問 インタビュアー',
    '聞き手 司会 면접자 진행자 질문자 מראיין מראיינת المحاور المحاورة الباحث الباحثة مصاحبه‌گر साक्षात्कारकर्ता',
  ].flatMap(line => line.split(' ')),
)

const answering = new Set(
  [
    'participant participants respondent respondents interviewee informant speaker storyteller teller narrator guest subject expert member',
    'student teacher patient client group all everyone several unknown unidentified female male man woman a answer antwort respuesta réponse risposta resposta antwoord r p b ip tn e f m w',
    'befragte befragter befragten interviewpartner interviewpartnerin teilnehmer teilnehmerin teilnehmende sprecher sprecherin erzähler alle',
    'entrevistado entrevistada participante participantes informante hablante orador oradora narrador narradora todos',
    'interviewé interviewée enquêté enquêtée répondant répondante participante locuteur locutrice intervenant intervenante tous',
    'intervistato intervistata partecipante parlante deelnemer deelneemster respondente geïnterviewde spreker deltagare deltaker',
    'informantin haastateltava puhuja rozmówca rozmówczyni uczestnik uczestniczka respondentka katılımcı konuşmacı informan peserta',
    'респондент респондентка участник участница информант спикер 受访者 受訪者 参与者 參與者 发言人 說話人 说话人 答 回答者 話し手',
    '参加者 참여자 참가자 응답자 답변자 משתתף משתתפת מרואיין מרואיינת דובר דוברת المشارك المشاركة المستجيب المتحدث شرکت‌کننده प्रतिभागी उत्तरदाता वक्ता',
  ].flatMap(line => line.split(' ')),
)

/** The label's words in lower case without numbers, marks and brackets. */
function words(label: string): string[] {
  return label
    .toLowerCase()
    .split(/[\s()[\]_/&,#-]+/u)
    .map(word => word.replace(/\d+$/u, ''))
    .filter(word => word !== '' && word !== 'and' && word !== 'the')
}

/** Whether a label says that this is who asks. */
export function namesInterviewer(label: string): boolean {
  // Said together with somebody else it is not only a question.
  const together = label.split(/\s(?:and|und|et|y|e|och|en)\s|\s?[+&]\s?/u)
  if (together.length > 1) return together.every(namesInterviewer)
  const each = words(label)
  return (
    each.length <= 4 && each.some(word => asking.has(word) && (word.length > 2 || each.length === 1 || caseless(word)))
  )
}

/** Whether a label is a known role, as opposed to a name: it needs no second occurrence to be believed. */
export function isRole(label: string): boolean {
  const each = words(label)
  if (each.length === 0 || each.length > 4) return false
  return each.some(
    word => (asking.has(word) || answering.has(word)) && (word.length > 2 || each.length === 1 || caseless(word)),
  )
}

/** Short codes for people: `P1`, `I2`, `FG2-P3`, `ID_07`, `SPEAKER_00`, `id2`. */
export function isPersonCode(label: string): boolean {
  // Several at once, and one of whom the transcriber was not sure: "P3+P4", "P7?".
  const each = label.split(/\s?[+&/]\s?/).map(part => part.replace(/\s?\?$/, ''))
  if (/^\p{L}\?$/u.test(label)) return true
  return each.length <= 6 && each.every(isOneCode)
}

function isOneCode(label: string): boolean {
  return /^\p{L}{1,4}\d{0,2}[ _.-]?\p{L}{0,3}\d{1,4}$/u.test(label) || /^\p{L}{2,12}_\d{1,4}$/u.test(label)
}

function caseless(word: string): boolean {
  return word.toLowerCase() === word.toUpperCase()
}
