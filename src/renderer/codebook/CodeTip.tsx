import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Code } from '../../shared/model/code'
import { CodeCard } from '../coding/CodeCard'
import type { CodeIndex } from '../coding/code-index'

const delay = 700

/** What the code under the pointer means, beside the pane, after a moment's rest. */
export function CodeTip({ code, index, beside }: { code: Code; index: CodeIndex; beside: DOMRect }) {
  const [shown, setShown] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code begins the rest anew
  useEffect(() => {
    setShown(false)
    const timer = setTimeout(() => setShown(true), delay)
    return () => clearTimeout(timer)
  }, [code])
  if (!shown) return null
  const top = Math.max(8, Math.min(beside.top - 8, window.innerHeight - 280))
  return createPortal(
    <div className="codebook-tip ui-tooltip" role="tooltip" style={{ left: beside.right + 16, top }}>
      <CodeCard code={code} index={index} />
    </div>,
    document.body,
  )
}
