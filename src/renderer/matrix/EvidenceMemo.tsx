import { X } from 'lucide-react'
import { TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/model/evidence'
import { IconButton } from '../ui/IconButton'
import { useDraft } from '../ui/use-draft'
import { noteEvidence, removeEvidence } from './change-matrix'

/** The note on a piece of evidence; on another explanation, what was answered to it. */
export function EvidenceMemo({ evidence, readOnly }: { evidence: Evidence; readOnly: boolean }) {
  const { t } = useTranslation('matrix')
  const memo = useDraft(evidence.memo, words => noteEvidence(evidence.id, words.trim()))
  if (readOnly) return evidence.memo === '' ? null : <p className="matrix-note">{evidence.memo}</p>
  return (
    <span className="matrix-memo">
      <TextField aria-label={t('memo')} {...memo}>
        <TextArea
          rows={1}
          className="matrix-memo-words"
          placeholder={evidence.role === 'rival' ? t('memo.rival.hint') : t('memo')}
        />
      </TextField>
      <IconButton small icon={X} label={t('remove')} onPress={() => removeEvidence(evidence.id)} />
    </span>
  )
}
